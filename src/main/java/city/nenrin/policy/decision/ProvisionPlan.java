package city.nenrin.policy.decision;

/**
 * One line of the decision table that routes decisions.
 *
 * @param route      the way
 * @param resultBy   who says whether it came
 * @param yearOffset 0 for the fiscal year of the cycle, 1 for the next one
 * @param action     what is to be done, Japanese
 */
public record ProvisionPlan(ProvisionRoute route, ResultBy resultBy, int yearOffset, String action) {
}
