package city.nenrin.policy.decision.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Marks the decision as being carried out when its follow-up begins. */
@ModelBean("openFollowUp")
class OpenFollowUp implements ExecutionListener {

    private final WorkDirectory works;
    private final FollowUps followUps;

    OpenFollowUp(WorkDirectory works, FollowUps followUps) {
        this.works = works;
        this.followUps = followUps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        followUps.open(work.subject(), new FollowUpPhase(work.cycle(), work.phase()));
    }
}
