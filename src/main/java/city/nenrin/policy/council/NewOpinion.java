package city.nenrin.policy.council;

/**
 * An opinion as the minutes have it.
 *
 * @param text    what was said
 * @param section code of the unit that it concerns
 */
public record NewOpinion(String text, String section) {
}
