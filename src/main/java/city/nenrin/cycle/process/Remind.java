package city.nenrin.cycle.process;

import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Map;
import java.util.Set;

/** Reminds those who have not finished (提出のご確認). */
@ModelBean("remind")
class Remind extends FlagSetter {

    private final Phases phases;

    Remind(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    public Set<String> flags() {
        return Set.of(PhaseProcess.REMINDERS_AHEAD);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        return Map.of(PhaseProcess.REMINDERS_AHEAD, phases.remind(Phase.key(work)));
    }
}
