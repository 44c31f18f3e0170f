package city.nenrin.policy.decision;

/**
 * All that a decision asked of an office has been answered by that office's own work. Published inside the transaction.
 *
 * @param code     the decision
 * @param followUp the follow-up in which it is
 * @param by       the office
 */
public record ProvisionsAnswered(String code, FollowUpPhase followUp, ResultBy by) {
}
