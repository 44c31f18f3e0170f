package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Ends the instances of the units that are open when the owner closes the phase: 未提出, unless they wait for others. */
@ModelBean("closeRemaining")
class CloseRemaining extends PhaseDelegate {

    private final Phases phases;

    CloseRemaining(WorkDirectory works, Phases phases) {
        super(works);
        this.phases = phases;
    }

    @Override
    void execute(DelegateExecution execution, PhaseKey phase) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        String reason = phases.require(phase).closeReason();
        Set<String> owing = phases.owingUnits(phase).stream().map(WorkUnit::businessKey)
                .collect(Collectors.toSet());
        for (WorkUnit unit : phases.openUnits(phase)) {
            phases.cutOff(unit, owing.contains(unit.businessKey()), reason);
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(unit.businessKey()).list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "closed by the owner"));
        }
    }
}
