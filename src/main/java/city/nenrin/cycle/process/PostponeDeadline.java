package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The later deadline was written by the review form; the deadline's timer is armed again by the model. */
@ModelBean("postponeDeadline")
class PostponeDeadline extends PhaseDelegate {

    private final Phases phases;

    PostponeDeadline(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        phases.reopenDeadline(phase);
    }
}
