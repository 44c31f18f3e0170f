package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Used by every round: tells its phase that the units may open. */
@ModelBean("releaseUnits")
class ReleaseUnits extends PhaseDelegate {

    private final Phases phases;

    ReleaseUnits(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        execution.getProcessEngineServices().getRuntimeService()
                .createMessageCorrelation(PhaseProcess.ROUND_ANNOUNCED)
                .processInstanceBusinessKey(phases.require(phase).businessKey())
                .correlate();
    }
}
