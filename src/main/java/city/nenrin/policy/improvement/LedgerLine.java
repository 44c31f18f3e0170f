package city.nenrin.policy.improvement;

import java.util.Optional;

/**
 * A line of the labour-saving ledger (省力化実績簿).
 *
 * @param improvement the improvement
 * @param result      the last result that was entered; empty before
 */
public record LedgerLine(Improvement improvement, Optional<ImprovementResult> result) {
}
