package city.nenrin.approval.process;

import city.nenrin.approval.ApprovalDesk;
import city.nenrin.approval.Approvals;
import city.nenrin.platform.model.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whom a task of a circulating paper is given to. */
@ModelBean("approvalStops")
public class ApprovalStops {

    private final Approvals approvals;
    private final ApprovalDesk desk;

    ApprovalStops(Approvals approvals, ApprovalDesk desk) {
        this.approvals = approvals;
        this.desk = desk;
    }

    /** The groups whose turn it is: several where they act side by side. */
    public List<String> of(DelegateExecution execution) {
        String work = execution.getProcessBusinessKey();
        return desk.awaitedGroups(approvals.ofWork(work).orElseThrow(() ->
                new IllegalStateException("No paper circulates in " + work)));
    }
}
