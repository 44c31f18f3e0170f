package city.nenrin.policy.plan;

/** Where a master record or a figure comes from. What nobody published is {@link #SAMPLE}. */
public enum SourceMark {
    /** Printed in the city's own document. */
    SEED("市資料"),
    /** From another public source. */
    PUBLIC("公表資料"),
    /** Entered by the city itself while it uses Nenrin. */
    CITY("市入力"),
    /** A made-up value for the sample city. */
    SAMPLE("見本");

    private final String label;

    SourceMark(String label) {
        this.label = label;
    }

    /** The mark as people read it, for example 見本. */
    public String label() {
        return label;
    }
}
