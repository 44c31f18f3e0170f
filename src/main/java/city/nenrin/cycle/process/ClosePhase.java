package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Closes the phase for good. */
@ModelBean("closePhase")
class ClosePhase extends PhaseDelegate {

    private final Phases phases;

    ClosePhase(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        phases.forceEndOfCollection(phase);
        phases.close(phase);
    }
}
