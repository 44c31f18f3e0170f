package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Map;
import java.util.Set;

/**
 * Notes that a deadline has passed, whether units with a later one are open, and if not, whether anything is (期限経過;
 * late submissions still flow).
 */
@ModelBean("markOverdue")
class MarkOverdue extends FlagSetter {

    private final Phases phases;

    MarkOverdue(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    public Set<String> flags() {
        return Set.of(PhaseProcess.DUE_AHEAD, PhaseProcess.OUTSTANDING);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        PhaseKey phase = Phase.key(work);
        boolean ahead = phases.overdue(phase);
        return Map.of(PhaseProcess.DUE_AHEAD, ahead, PhaseProcess.OUTSTANDING,
                !ahead && !phases.openUnits(phase).isEmpty());
    }
}
