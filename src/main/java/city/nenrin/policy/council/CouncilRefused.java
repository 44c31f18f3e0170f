package city.nenrin.policy.council;

import java.util.List;

/** Something about a council that cannot be recorded. All faults at once, in Japanese, for the person at the form. */
public class CouncilRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    CouncilRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    CouncilRefused(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }
}
