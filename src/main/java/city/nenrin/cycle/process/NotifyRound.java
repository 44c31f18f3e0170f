package city.nenrin.cycle.process;

import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
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
    void execute(DelegateExecution execution, Work phase) {
        execution.getProcessEngineServices().getRuntimeService()
                .createMessageCorrelation(PhaseProcess.UNITS_CLOSED)
                .processInstanceBusinessKey(phases.round(phase.cycle(), phase.phase()).orElseThrow().businessKey())
                .correlate();
    }
}
