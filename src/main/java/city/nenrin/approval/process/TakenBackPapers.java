package city.nenrin.approval.process;

import city.nenrin.approval.PaperTakenBack;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the instance that its paper was recalled or withdrawn, in the same transaction: its tasks end. */
@Component
public class TakenBackPapers {

    /** Name of the message that the tasks of a circulating paper listen to. */
    public static final String MESSAGE = "message_paperTakenBack";
    /** Set in the instance, for a model that joins several stops before it turns back. */
    public static final String TAKEN_BACK = "takenBack";

    private final RuntimeService runtime;

    TakenBackPapers(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void takenBack(PaperTakenBack event) {
        runtime.createMessageCorrelation(MESSAGE).processInstanceBusinessKey(event.paper().work())
                .setVariable(TAKEN_BACK, true).correlateAll();
    }
}
