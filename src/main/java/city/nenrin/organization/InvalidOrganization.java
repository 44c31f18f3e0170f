package city.nenrin.organization;

import java.util.List;

/** A change of the organization that was refused as a whole; every fault is told, in Japanese. */
public class InvalidOrganization extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public InvalidOrganization(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    InvalidOrganization(String fault) {
        this(List.of(fault));
    }

    /** The faults, each one sentence that names field, value and what is expected. */
    public List<String> faults() {
        return faults;
    }
}
