package city.nenrin.policy.council.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.council.CouncilMeetings;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model {@code plan-council} asks. */
@ModelBean("councils")
public class CouncilBean {

    private final CouncilMeetings meetings;
    private final WorkDirectory works;
    private final Clock clock;

    CouncilBean(CouncilMeetings meetings, WorkDirectory works, Clock clock) {
        this.meetings = meetings;
        this.works = works;
        this.clock = clock;
    }

    /** When the meeting begins: from then on its minutes can be written. */
    public Date heldOn(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        return Date.from(meetings.require(work.cycle(), work.phase()).begins().atZone(clock.getZone()).toInstant());
    }
}
