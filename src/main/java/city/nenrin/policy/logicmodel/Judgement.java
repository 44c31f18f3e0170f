package city.nenrin.policy.logicmodel;

/** What the actuals say about an arrow: the model is a hypothesis (BR-1). */
public enum Judgement {
    /** The intended effect came. */
    SUPPORTED("支持された"),
    /** It did not come. */
    NOT_SUPPORTED("支持されない"),
    /** The time has not come. */
    NOT_YET_MEASURABLE("まだ測れない"),
    /** Nothing measures it. */
    MEASURE_MISSING("測る指標がない");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
