package city.nenrin.policy.decision;

/** How far the section in charge has come with a decision (対応状況). */
public enum Progress {
    ON_TRACK("予定どおり進めている"),
    LATE("遅れている"),
    FINISHED("実施済み");

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
