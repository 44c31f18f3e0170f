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
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(event.followUp().businessKey(event.code()), DecisionFollowUpProcess.KEY).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "decision withdrawn"));
    }
}
