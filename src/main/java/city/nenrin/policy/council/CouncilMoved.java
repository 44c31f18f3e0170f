package city.nenrin.policy.council;

/** A meeting was moved after its papers had gone out: a new notice is due. Published inside the transaction. */
public record CouncilMoved(int cycle, String phase) {
}
