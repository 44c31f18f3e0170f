package city.nenrin.policy.kpi;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing was recorded: at least one entry has a fault. The message joins all Japanese texts, one per line. */
public class KpiInputRefused extends IllegalArgumentException {
    private final transient List<KpiFault> faults;

    public KpiInputRefused(List<KpiFault> faults) {
        super(faults.stream().map(KpiFault::message).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of the entries. */
    public List<KpiFault> getFaults() {
        return faults;
    }
}
