package city.nenrin.policy.kpi;

import java.util.Collection;
import java.util.stream.Collectors;

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

    /** Several as a sentence names them: 「見込・実績・確定」. */
    public static String words(Collection<Certainty> several) {
        return several.stream().map(Certainty::label).collect(Collectors.joining("・"));
    }
}
