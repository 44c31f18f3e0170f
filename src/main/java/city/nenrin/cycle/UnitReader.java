package city.nenrin.cycle;

import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has handed in and who is late, as far as it is for a reader: nobody above sees sections ranked (seed L524). */
@Service
public class UnitReader {

    private final Phases phases;
    private final ReadPolicy policy;

    UnitReader(Phases phases, ReadPolicy policy) {
        this.phases = phases;
        this.policy = policy;
    }

    /** The units of a phase that somebody may see, in their order. */
    @Transactional(readOnly = true)
    public List<WorkUnit> of(int cycle, String phase, Actor reader) {
        return policy.filter(reader, DataKind.SUBMISSION_STATUS, phases.units(cycle, phase),
                unit -> Subject.ofUnit(unit.businessKey(), unit.owner()));
    }
}
