package city.nenrin.policy.decision;

/**
 * A direction (方向性) that the mayor can give.
 *
 * @param code     for example {@code KEEP}
 * @param name     Japanese name, for example 「維持」
 * @param effect   what it does to a programme
 * @param offered  whether forms offer it; one that is not offered any more stays readable
 * @param position order in lists
 */
public record Verdict(String code, String name, VerdictEffect effect, boolean offered, int position) {
}
