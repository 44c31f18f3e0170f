package city.nenrin.cycle.process;

import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Notes that the deadline has passed, and whether anything is still open (期限経過; late submissions still flow). */
@ModelBean("markOverdue")
class MarkOverdue extends PhaseDelegate {

    private final Phases phases;

    MarkOverdue(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, Work phase) {
        execution.setVariable(PhaseProcess.OUTSTANDING, !phases.overdue(phase.cycle(), phase.phase()).isEmpty());
    }
}
