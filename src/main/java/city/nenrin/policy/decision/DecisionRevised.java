package city.nenrin.policy.decision;

/**
 * A decision that is being carried out was revised: its section plans anew. Published inside the transaction.
 *
 * @param code     the decision
 * @param followUp the follow-up in which it is
 */
public record DecisionRevised(String code, FollowUpPhase followUp) {
}
