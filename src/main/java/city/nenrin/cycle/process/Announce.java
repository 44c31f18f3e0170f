package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the owners of the units that the phase is open. */
@ModelBean("announce")
class Announce extends PhaseDelegate {

    private final Phases phases;

    Announce(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        phases.released(phase);
    }
}
