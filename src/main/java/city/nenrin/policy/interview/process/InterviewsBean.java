package city.nenrin.policy.interview.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What models ask about interviews. */
@ModelBean("interviews")
public class InterviewsBean {

    private final InterviewMeetings meetings;
    private final WorkDirectory works;
    private final Clock clock;

    InterviewsBean(InterviewMeetings meetings, WorkDirectory works, Clock clock) {
        this.meetings = meetings;
        this.works = works;
        this.clock = clock;
    }

    /**
     * When the department's next meeting begins. A department without a date (it came into being after the schedule)
     * is asked at once, so that a date can be given to it.
     */
    public Date heldOn(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        return meetings.latest(InterviewMoment.of(work.cycle(), work.phase()), work.subject())
                .map(interview -> Date.from(interview.heldOn().atTime(interview.startsAt()).atZone(clock.getZone()).toInstant()))
                .orElseGet(() -> Date.from(clock.instant()));
    }
}
