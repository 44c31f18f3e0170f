package city.nenrin.policy.improvement;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is wrong with a piece of work (無理・ムダ・ムラ). */
public enum Finding {
    STRAIN("ムリ"),
    WASTE("ムダ"),
    UNEVENNESS("ムラ");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    /** The Japanese word. */
    public String label() {
        return label;
    }

    /** Several in one text, for example 「ムダ・ムラ」. */
    public static String labels(Collection<Finding> findings) {
        return Arrays.stream(values()).filter(findings::contains).map(Finding::label).collect(Collectors.joining("・"));
    }
}
