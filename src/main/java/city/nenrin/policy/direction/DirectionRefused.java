package city.nenrin.policy.direction;

import java.util.List;

/** Nothing was written: what was given breaks a rule. The message joins all Japanese texts, one per line. */
public class DirectionRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public DirectionRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** All faults, each naming the field, the value and what is expected. */
    public List<String> faults() {
        return faults;
    }
}
