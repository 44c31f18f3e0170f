package city.nenrin.policy.kpi;

/** What the right-hand figure of a headline KPI is; unknown unless verified. */
public enum ValueKind {
    /** A target. */
    TARGET("目標"),
    /** An actual. */
    ACTUAL("実績"),
    /** The source does not say. */
    UNKNOWN("不明");

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
