package city.nenrin.cycle.process;

import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reminds those who have not finished (提出のご確認). */
@ModelBean("remind")
class Remind extends PhaseDelegate {

    private final Phases phases;

    Remind(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, Work phase) {
        execution.setVariable(PhaseProcess.REMINDERS_AHEAD, phases.remind(phase.cycle(), phase.phase()));
    }
}
