package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Starts the city's round of the phase. */
@ModelBean("startRound")
class StartRound extends PhaseDelegate {

    private final Phases phases;

    StartRound(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        Phase row = phases.require(phase);
        WorkUnit round = phases.addRound(row);
        execution.getProcessEngineServices().getRuntimeService()
                .startProcessInstanceByKey(row.roundProcess(), round.businessKey());
    }
}
