package city.nenrin.policy.assembly.process;

import org.camunda.bpm.engine.RuntimeService;

/** Sends a message to an instance only if it waits for it: one that has gone on already knows. */
final class Waiting {

    private Waiting() {
    }

    static void tell(RuntimeService runtime, String businessKey, String message) {
        boolean waits = runtime.createExecutionQuery().messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey).count() > 0;
        if (waits) {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).correlate();
        }
    }
}
