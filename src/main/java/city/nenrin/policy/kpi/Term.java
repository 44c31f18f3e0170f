package city.nenrin.policy.kpi;

/** The two results of one year, kept apart: the annual figure never overwrites the first half (BR-32). */
public enum Term {
    /** 1 April to 30 September, told in October. */
    FIRST_HALF("上期"),
    /** The whole fiscal year, told in the following April. */
    ANNUAL("年間");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
