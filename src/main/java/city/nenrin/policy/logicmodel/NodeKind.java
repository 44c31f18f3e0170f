package city.nenrin.policy.logicmodel;

/** The columns of a logic model, left to right (B11). */
public enum NodeKind {
    /** Yen, hours, people. */
    INPUT("投入"),
    /** What is done; may name a programme. */
    ACTIVITY("活動"),
    /** What comes out of the activity. */
    OUTPUT("産出"),
    /** Direct outcome. */
    DIRECT("直接成果"),
    /** Intermediate outcome. */
    INTERMEDIATE("中間成果"),
    /** Final outcome. */
    FINAL("最終成果");

    private final String label;

    NodeKind(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
