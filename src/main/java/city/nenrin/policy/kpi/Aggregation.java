package city.nenrin.policy.kpi;

/** How figures of parts of a year relate to the year (BR-32). */
public enum Aggregation {
    /** The year's figure grows over the year. */
    CUMULATIVE("累計"),
    /** The figure is a state at its base date. */
    POINT_IN_TIME("時点");

    private final String label;

    Aggregation(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
