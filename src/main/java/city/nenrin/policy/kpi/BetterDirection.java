package city.nenrin.policy.kpi;

/** Which way a KPI improves. */
public enum BetterDirection {
    /** More is better. */
    UP("増加"),
    /** Less is better. */
    DOWN("減少");

    private final String label;

    BetterDirection(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
