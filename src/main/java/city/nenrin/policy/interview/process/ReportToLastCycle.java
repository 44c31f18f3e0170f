package city.nenrin.policy.interview.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.InterviewMoment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * After the April interviews the cycle of the year before may end: the follow-up report on its decisions has been
 * taken. In October, and where that cycle does not wait, there is nobody to tell.
 */
@ModelBean("reportToLastCycle")
class ReportToLastCycle implements JavaDelegate {

    private final WorkDirectory works;

    ReportToLastCycle(WorkDirectory works) {
        this.works = works;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        if (InterviewMoment.of(work.cycle(), work.phase()).season() == Season.SPRING) {
            execution.getProcessEngineServices().getRuntimeService()
                    .createMessageCorrelation(MayorInterviewProcess.FIRST_INTERVIEW_REPORTED)
                    .processInstanceBusinessKey((work.cycle() - 1) + "/annual-cycle/city")
                    .correlateAll();
        }
    }
}
