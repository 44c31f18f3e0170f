package city.nenrin.policy.council.process;

import city.nenrin.policy.council.CouncilMoved;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the task of sending back when the day of a meeting changes after its papers went out. */
@Component
class CouncilMovedNotice {

    private final RuntimeService runtime;

    CouncilMovedNotice(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void moved(CouncilMoved event) {
        runtime.createMessageCorrelation(CouncilProcess.COUNCIL_MOVED)
                .processInstanceBusinessKey(event.cycle() + "/" + event.phase() + "/round").correlate();
    }
}
