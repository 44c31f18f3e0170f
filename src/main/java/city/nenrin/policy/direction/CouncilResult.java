package city.nenrin.policy.direction;

/** How the executive meeting (庁議) ended (A25). */
public enum CouncilResult {
    APPROVED("了承"),
    APPROVED_WITH_CHANGES("修正了承"),
    CONTINUED("継続審議"),
    REPORTED("報告");

    private final String label;

    CouncilResult(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    /** Whether the paper goes on to the formal decision; otherwise it is drafted again. */
    public boolean adopted() {
        return this != CONTINUED;
    }
}
