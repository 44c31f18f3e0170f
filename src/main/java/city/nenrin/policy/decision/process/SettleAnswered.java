package city.nenrin.policy.decision.process;

import city.nenrin.policy.decision.ProvisionsAnswered;
import city.nenrin.policy.decision.ResultBy;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the step of an office that has nothing left to type. */
@Component
class SettleAnswered {

    private final RuntimeService runtime;

    SettleAnswered(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void answered(ProvisionsAnswered event) {
        runtime.createMessageCorrelation(event.by() == ResultBy.FINANCE
                        ? DecisionFollowUpProcess.BUDGET_ANSWERED : DecisionFollowUpProcess.STAFF_ANSWERED)
                .processInstanceBusinessKey(event.followUp().businessKey(event.code()))
                .correlateAll();
    }
}
