package city.nenrin.policy.improvement.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** At the start: whether the head has decided already, in the cycle that a proposal was carried over from. */
@ModelBean("recallImprovement")
class RecallImprovement implements ExecutionListener {

    private final Improvements improvements;
    private final WorkDirectory works;

    RecallImprovement(Improvements improvements, WorkDirectory works) {
        this.improvements = improvements;
        this.works = works;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String code = works.require(execution.getProcessBusinessKey()).subject();
        execution.setVariable(ImprovementProcess.DECIDED, improvements.require(code).state() != Improvement.State.PROPOSED);
    }
}
