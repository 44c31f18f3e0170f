package city.nenrin.cycle.process;

import city.nenrin.cycle.Participants;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Map;
import java.util.Set;

/** Opens the phase for its units, one batch at a time, each as an instance of its own. */
@ModelBean("openUnits")
class OpenUnits extends FlagSetter {

    private static final int BATCH = 100;

    private final Phases phases;
    private final Participants participants;
    private final UnitStarter starter;

    OpenUnits(WorkDirectory works, Phases phases, Participants participants, UnitStarter starter) {
        super(works);
        this.phases = phases;
        this.participants = participants;
        this.starter = starter;
    }

    @Override
    public Set<String> flags() {
        return Set.of(PhaseProcess.UNITS_REMAIN);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        Phase row = phases.require(Phase.key(work));
        if (row.process() != null) {
            if (phases.waiting(row, 1).isEmpty()) {
                // Later batches find the units that the first one added.
                phases.addUnits(row, participants.units(row));
            }
            phases.waiting(row, BATCH).forEach(unit -> starter.start(row, unit));
        }
        return Map.of(PhaseProcess.UNITS_REMAIN, !phases.waiting(row, 1).isEmpty());
    }
}
