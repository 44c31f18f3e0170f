package city.nenrin.platform.security;

import java.util.List;

/** The settings do not allow a start; the Japanese sentences say why and what to do. */
class ProductionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ProductionRefused(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
