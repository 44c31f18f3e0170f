package city.nenrin.policy.decision.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUpPhase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Carries a decision that is not finished to the next follow-up, of this cycle or the next one (BR-9). */
@ModelBean("carryOver")
class CarryOver implements JavaDelegate {

    private final WorkDirectory works;
    private final Decisions decisions;
    private final FollowUpOpening opening;

    CarryOver(WorkDirectory works, Decisions decisions, FollowUpOpening opening) {
        this.works = works;
        this.decisions = decisions;
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        opening.carry(decisions.require(work.subject()), new FollowUpPhase(work.cycle(), work.phase()));
    }
}
