package city.nenrin.policy.assembly;

import java.util.List;

/** Something about the assembly's evaluation that cannot be recorded. All faults at once, in Japanese. */
public class AssemblyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    AssemblyRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    AssemblyRefused(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }
}
