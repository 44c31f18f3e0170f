package city.nenrin.policy.council.process;

import city.nenrin.approval.FormalDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilDates;
import city.nenrin.policy.council.CouncilMeeting;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.council.CouncilNotice;
import java.util.List;
import java.util.Map;

/** 「通知・資料の送付」: the decided papers, and nothing else, went to the members. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.SEND_PAPERS)
class SendCouncilPapers implements FormHandler {

    private final CouncilMeetings meetings;
    private final CouncilDates dates;
    private final CouncilLists rows;

    SendCouncilPapers(CouncilMeetings meetings, CouncilDates dates, CouncilLists rows) {
        this.meetings = meetings;
        this.dates = dates;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        CouncilMeeting meeting = meetings.require(work.cycle(), work.phase());
        FormalDecision decision = meetings.decision(work.cycle(), work.phase()).orElseThrow();
        Map<String, Object> shown = rows.meeting(meeting);
        shown.put("attendance", meeting.attendance().orElse(null));
        shown.put("decision", EraFormat.date(decision.decidedOn()) + "　" + decision.documentNumber());
        shown.put("papers", meeting.papers().orElse(null));
        shown.put("moved", dates.lastMove(work.cycle(), work.phase()).map(move -> EraFormat.dateWithWeekday(move.heldBefore())
                + " " + move.startsBefore() + " " + move.placeBefore() + " から変更：" + move.reason()).orElse(null));
        List<CouncilNotice> notices = dates.notices(work.cycle(), work.phase());
        shown.put("notices", notices.stream().map(SendCouncilPapers::row).toList());
        shown.put("recipients", notices.isEmpty() ? meeting.attendance().orElse(null)
                : notices.get(notices.size() - 1).recipients());
        return shown;
    }

    private static Map<String, Object> row(CouncilNotice notice) {
        return Map.of("sentOn", EraFormat.date(notice.sentOn()), "recipients", notice.recipients(),
                "held", EraFormat.dateWithWeekday(notice.heldOn()) + " " + notice.startsAt(), "place", notice.place());
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        dates.send(work.cycle(), work.phase(), values.requiredDate("sentOn"),
                values.text("recipients").orElse(null), actor);
        return Map.of();
    }
}
