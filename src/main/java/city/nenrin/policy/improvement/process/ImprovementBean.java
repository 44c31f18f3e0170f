package city.nenrin.policy.improvement.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model {@code work-improvement} asks. */
@ModelBean("workImprovements")
public class ImprovementBean {

    private final Improvements improvements;
    private final WorkDirectory works;

    ImprovementBean(Improvements improvements, WorkDirectory works) {
        this.improvements = improvements;
        this.works = works;
    }

    /** Whether the head has decided already, in an earlier cycle. */
    public boolean decided(DelegateExecution execution) {
        String code = works.require(execution.getProcessBusinessKey()).subject();
        return improvements.require(code).state() != Improvement.State.PROPOSED;
    }
}
