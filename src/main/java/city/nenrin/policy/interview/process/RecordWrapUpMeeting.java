package city.nenrin.policy.interview.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewRounds;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「市長面談総括会議の記録」: what concerns several departments, and what the mayor said to all of them. */
@UserTask(process = MayorInterviewProcess.ROUND, activity = MayorInterviewProcess.WRAP_UP)
class RecordWrapUpMeeting implements FormHandler {

    private final InterviewRounds rounds;
    private final Decisions decisions;
    private final ResultLists rows;

    RecordWrapUpMeeting(InterviewRounds rounds, Decisions decisions, ResultLists rows) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.DECISION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", InterviewMoment.of(work.cycle(), work.phase()).label());
        shown.put("counts", rows.counts(decisions.of(work.cycle(), work.phase())));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LocalDate day = values.requiredDate("heldOn");
        rounds.wrapUp(InterviewMoment.of(work.cycle(), work.phase()), day,
                values.requiredText("attendees"), values.text("issues").orElse(null),
                values.text("directions").orElse(null), actor);
        return Map.of();
    }
}
