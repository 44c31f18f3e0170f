package city.nenrin.policy.interview.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Three working days without an objection confirm the minutes. */
@ModelBean("deemConfirmed")
class DeemConfirmed implements JavaDelegate {

    private final WorkDirectory works;
    private final InterviewMeetings meetings;

    DeemConfirmed(WorkDirectory works, InterviewMeetings meetings) {
        this.works = works;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        meetings.deemConfirmed(InterviewMoment.of(work.cycle(), work.phase()), work.subject());
    }
}
