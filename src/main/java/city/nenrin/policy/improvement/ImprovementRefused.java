package city.nenrin.policy.improvement;

import java.util.List;

/** Something about an improvement that cannot be recorded. All faults at once, in Japanese. */
public class ImprovementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    ImprovementRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    ImprovementRefused(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }
}
