package city.nenrin.cycle.process;

import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Notes that a deadline has passed, whether units with a later one are open, and if not, whether anything is (期限経過;
 * late submissions still flow).
 */
@ModelBean("markOverdue")
class MarkOverdue extends PhaseDelegate {

    private final Phases phases;

    MarkOverdue(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, Work phase) {
        boolean ahead = phases.overdue(phase.cycle(), phase.phase());
        execution.setVariable(PhaseProcess.DUE_AHEAD, ahead);
        execution.setVariable(PhaseProcess.OUTSTANDING,
                !ahead && !phases.openUnits(phase.cycle(), phase.phase()).isEmpty());
    }
}
