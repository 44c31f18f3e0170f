package city.nenrin.approval;

/** The author recalled or withdrew a paper; told inside the transaction. Its stops have nothing to do any more. */
public record PaperTakenBack(ApprovalCase paper) {
}
