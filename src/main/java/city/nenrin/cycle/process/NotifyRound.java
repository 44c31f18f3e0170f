package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the round that nothing more comes in. */
@ModelBean("notifyRound")
class NotifyRound extends PhaseDelegate {

    private final Phases phases;

    NotifyRound(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        execution.getProcessEngineServices().getRuntimeService()
                .createMessageCorrelation(PhaseProcess.UNITS_CLOSED)
                .processInstanceBusinessKey(phases.round(phase).orElseThrow().businessKey())
                .correlate();
    }
}
