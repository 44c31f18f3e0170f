package city.nenrin.approval;

/** How the executive meeting (庁議) ended (A25). */
public enum MeetingResult {
    APPROVED("了承"),
    APPROVED_WITH_CHANGES("修正了承"),
    CONTINUED("継続審議"),
    REPORTED("報告");

    private final String label;

    MeetingResult(String label) {
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

    /** Whether the meeting said what is to be changed. */
    boolean withChanges() {
        return this == APPROVED_WITH_CHANGES || this == CONTINUED;
    }
}
