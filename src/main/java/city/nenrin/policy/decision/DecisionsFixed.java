package city.nenrin.policy.decision;

import java.util.List;

/**
 * The results of an interview round were fixed (◎). Published inside the transaction that fixes them.
 *
 * @param cycle year of the cycle's first March
 * @param phase the interview phase, for example {@code mayor-interview-april}
 * @param codes all decisions fixed now, by code; those without any action are among them, already done
 */
public record DecisionsFixed(int cycle, String phase, List<String> codes) {
}
