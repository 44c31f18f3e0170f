package city.nenrin.policy.decision.process;

import city.nenrin.policy.decision.DecisionWithdrawn;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the follow-up of a decision that was withdrawn: nobody finds its tasks any more. */
@Component
class EndWithdrawn {

    private final RuntimeService runtime;

    EndWithdrawn(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void withdrawn(DecisionWithdrawn event) {
        String businessKey = event.followUp().cycle() + "/" + event.followUp().phase() + "/" + event.code();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey, DecisionFollowUpProcess.KEY).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "decision withdrawn"));
    }
}
