package city.nenrin.policy.decision;

/**
 * A decision was withdrawn in a review. Published inside the transaction.
 *
 * @param code     the decision
 * @param followUp the follow-up in which it was, or for which it waited
 */
public record DecisionWithdrawn(String code, FollowUpPhase followUp) {
}
