package city.nenrin.policy.kpi;

/** How settled a figure is (BR-33). A figure moves on from one to the next; a step back is a correction. */
public enum Certainty {
    /** Expected, not yet counted. */
    FORECAST("見込"),
    /** Counted, accounts still open. */
    ACTUAL("実績"),
    /** Final. */
    SETTLED("確定");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
