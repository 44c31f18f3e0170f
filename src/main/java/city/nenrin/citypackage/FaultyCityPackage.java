package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A city package was refused whole; nothing has changed. The message holds every fault, one per line. */
public class FaultyCityPackage extends IllegalArgumentException {
    private final transient List<Fault> faults;

    public FaultyCityPackage(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, by file, line and column. */
    public List<Fault> getFaults() {
        return faults;
    }
}
