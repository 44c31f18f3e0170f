package city.nenrin.policy.council.process;

import city.nenrin.approval.FormalDecision;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeeting;
import city.nenrin.policy.council.CouncilMeetings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 「通知・資料の送付」: the decided papers, and nothing else, went to the members. */
@Component
class SendCouncilPapers extends CouncilTask {

    private final CouncilMeetings meetings;
    private final CouncilRows rows;

    SendCouncilPapers(CouncilMeetings meetings, CouncilRows rows) {
        super(CouncilProcess.ROUND, CouncilProcess.SEND_PAPERS);
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        CouncilMeeting meeting = meetings.require(work.cycle(), work.phase());
        FormalDecision decision = meetings.decision(work.cycle(), work.phase()).orElseThrow();
        Map<String, Object> shown = rows.meeting(meeting);
        shown.put("attendance", meeting.attendance().orElse(null));
        shown.put("decision", decision.decidedOn() + "　" + decision.documentNumber());
        shown.put("papers", meeting.papers().orElse(null));
        return shown;
    }

    @Override
    Map<String, Object> accept(Work work, String actor, FormValues values) {
        meetings.send(work.cycle(), work.phase(), values.date("sentOn").orElseThrow());
        return Map.of();
    }
}
