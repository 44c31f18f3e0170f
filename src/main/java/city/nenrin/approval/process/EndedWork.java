package city.nenrin.approval.process;

import city.nenrin.approval.Approvals;
import city.nenrin.platform.work.WorkListener;
import org.springframework.stereotype.Component;

/** No paper stays on its way when the work that it belongs to has ended. */
@Component
class EndedWork implements WorkListener {

    private final Approvals approvals;

    EndedWork(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void ended(String businessKey) {
        approvals.lapse(businessKey);
    }
}
