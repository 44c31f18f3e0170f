package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Ends the collection, if the closer has not done so already. */
@ModelBean("closeUnits")
class CloseUnits extends PhaseDelegate {

    private final Phases phases;

    CloseUnits(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        phases.forceEndOfCollection(phase);
    }
}
