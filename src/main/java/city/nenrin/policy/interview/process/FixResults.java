package city.nenrin.policy.interview.process;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.Interview;
import city.nenrin.policy.interview.InterviewDates;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Minutes;
import city.nenrin.typed.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 「面談結果の確定」 ◎: the decisions of all departments at once, with the date and number of the formal decision. */
@UserTask(process = MayorInterviewProcess.ROUND, activity = MayorInterviewProcess.FIX)
class FixResults implements FormHandler {

    private final InterviewRounds rounds;
    private final InterviewMeetings meetings;
    private final Decisions decisions;
    private final Departments departments;
    private final ResultLists rows;

    FixResults(InterviewRounds rounds, InterviewMeetings meetings, Decisions decisions, Departments departments,
               ResultLists rows) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.decisions = decisions;
        this.departments = departments;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_MINUTES, DataKind.DECISION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("interviews", interviews(moment));
        shown.put("decisions", rows.decisions(decisions.of(work.cycle(), work.phase())));
        return shown;
    }

    private List<Map<String, Object>> interviews(InterviewMoment moment) {
        Map<String, Minutes> minutes = meetings.allMinutes(moment).stream()
                .collect(Collectors.toMap(Minutes::department, Function.identity()));
        return meetings.all(moment).stream().map(interview -> {
            Minutes record = minutes.get(interview.department());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("department", departments.name(interview.department()));
            row.put("when", InterviewDates.text(interview));
            row.put("state", interview.state().label());
            row.put("minutes", interview.state() != Interview.State.HELD || record == null ? Shown.NOTHING : record.state().label());
            return row;
        }).toList();
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        rounds.fix(InterviewMoment.of(work.cycle(), work.phase()), RecordedDecision.of(values), actor);
        return Map.of();
    }
}
