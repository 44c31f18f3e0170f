package city.nenrin.approval.process;

import city.nenrin.approval.PaperTakenBack;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the instance that its paper was recalled or withdrawn, in the same transaction: its tasks end. */
@Component
public class TakenBackPapers {

    private final RuntimeService runtime;

    TakenBackPapers(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void takenBack(PaperTakenBack event) {
        runtime.createMessageCorrelation(CirculationProcess.PAPER_TAKEN_BACK).processInstanceBusinessKey(event.paper().work())
                .setVariable(CirculationProcess.TAKEN_BACK, true).correlateAll();
    }
}
