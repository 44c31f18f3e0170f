package city.nenrin.policy.decision;

/** A new mayor's term was registered: the review of open decisions begins. Published inside the transaction. */
public record MayorTermBegun(MayorTerm term) {
}
