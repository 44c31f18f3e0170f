package city.nenrin.policy.decision;

/** What a new mayor says of a decision that is open (BR-20). */
public enum ReviewVerdict {
    CONTINUE("継続"),
    REVISE("見直し"),
    WITHDRAW("取下げ");

    private final String label;

    ReviewVerdict(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
