package city.nenrin.policy.decision.process;

import city.nenrin.policy.decision.DecisionRevised;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the follow-up of a revised decision back to its section, whatever step it had reached. */
@Component
class ReplanRevised {

    private final RuntimeService runtime;

    ReplanRevised(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void revised(DecisionRevised event) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(event.followUp().businessKey(event.code()), DecisionFollowUpProcess.KEY).list()
                .forEach(this::planAgain);
    }

    private void planAgain(ProcessInstance instance) {
        ProcessInstanceModificationBuilder back = runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity(DecisionFollowUpProcess.ENTER_RESPONSE_PLAN);
        for (ActivityInstance step : runtime.getActivityInstance(instance.getId()).getChildActivityInstances()) {
            back.cancelActivityInstance(step.getId());
        }
        back.execute();
    }
}
