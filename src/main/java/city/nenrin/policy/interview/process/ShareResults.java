package city.nenrin.policy.interview.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewRound;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.typed.Shown;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** 「面談結果の庁内共有」: from now on all staff can read what was decided. */
@UserTask(process = MayorInterviewProcess.ROUND, activity = MayorInterviewProcess.SHARE)
class ShareResults implements FormHandler {

    private final InterviewRounds rounds;
    private final Decisions decisions;
    private final ResultLists rows;

    ShareResults(InterviewRounds rounds, Decisions decisions, ResultLists rows) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.DECISION);
    }

    @Override
    public Set<String> flags() {
        return Set.of(MayorInterviewProcess.WRAP_UP_MEETING);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        InterviewRound round = rounds.of(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("decided", round.decidedOn().map(EraFormat::date).orElse(Shown.NOTHING) + " "
                + round.documentNumber().orElse(""));
        shown.put("counts", rows.counts(decisions.of(work.cycle(), work.phase())));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LocalDate day = values.requiredDate("sharedOn");
        rounds.share(InterviewMoment.of(work.cycle(), work.phase()), day,
                values.text("note").orElse(null), actor);
        return Map.of(MayorInterviewProcess.WRAP_UP_MEETING, values.requiredText("wrapUp").equals("yes"));
    }
}
