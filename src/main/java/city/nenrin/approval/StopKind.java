package city.nenrin.approval;

/** What is asked of a stop on a route (BR-22). */
public enum StopKind {
    /** 合議: consent of a related section; it may comment instead of agreeing, and the paper goes on. */
    CONSENT("合議"),
    /** 回議: confirmation in line. */
    CONFIRM("確認"),
    /** 決裁: the final word inside the house. */
    DECIDE("決裁");

    private final String label;

    StopKind(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
