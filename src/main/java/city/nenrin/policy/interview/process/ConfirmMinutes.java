package city.nenrin.policy.interview.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.interview.Interview;
import city.nenrin.policy.interview.InterviewDates;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.Minutes;
import city.nenrin.typed.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 「面談記録の確認」: the department head confirms or objects; silence for three working days confirms. */
@UserTask(process = MayorInterviewProcess.KEY, activity = MayorInterviewProcess.CONFIRM_MINUTES)
class ConfirmMinutes implements FormHandler {

    private final InterviewMeetings meetings;
    private final Decisions decisions;
    private final ResultLists rows;
    private final Members members;

    ConfirmMinutes(InterviewMeetings meetings, Decisions decisions, ResultLists rows, Members members) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.rows = rows;
        this.members = members;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_MINUTES, DataKind.DECISION);
    }

    @Override
    public Set<String> flags() {
        return Set.of(MayorInterviewProcess.OBJECTED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        List<Interview> held = meetings.of(moment, work.subject()).stream()
                .filter(interview -> interview.state() == Interview.State.HELD).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("meetings", held.stream().map(this::row).toList());
        shown.put("summary", meetings.minutes(moment, work.subject()).map(Minutes::summary).orElse(null));
        shown.put("decisions", rows.decisions(decisions.of(work.cycle(), work.phase(), work.subject())));
        return shown;
    }

    private Map<String, Object> row(Interview interview) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("when", InterviewDates.text(interview));
        row.put("chair", interview.chair().map(members::name).orElse(Shown.NOTHING)
                + interview.proxyReason().map(reason -> "（代理主宰：" + reason + "）").orElse(""));
        row.put("attendees", interview.attendees().stream().map(members::name).collect(Collectors.joining("、")));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        Confirmation answer = Confirmation.of(values, "answer", "confirm", "objection", "どこをどう直すかが必要です。");
        return Map.of(MayorInterviewProcess.OBJECTED, !answer.settle(
                () -> meetings.confirm(moment, work.subject(), actor),
                objection -> meetings.object(moment, work.subject(), objection)));
    }
}
