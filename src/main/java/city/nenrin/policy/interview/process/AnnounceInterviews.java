package city.nenrin.policy.interview.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewRound;
import city.nenrin.policy.interview.InterviewRounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「市長面談の実施通知」: the policy section tells the departments what is asked; then the tasks are given out. */
@UserTask(process = PreparationProcess.ROUND, activity = PreparationProcess.ANNOUNCE)
class AnnounceInterviews implements FormHandler {

    private final InterviewRounds rounds;
    private final Departments departments;
    private final Clock clock;

    AnnounceInterviews(InterviewRounds rounds, Departments departments, Clock clock) {
        this.rounds = rounds;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("dates and departments of the round");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        InterviewRound round = rounds.of(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("due", EraFormat.dateWithWeekday(work.due()));
        shown.put("departments", departments.interviewed(LocalDate.now(clock)).size() + "部");
        shown.put("lowestPriority", String.valueOf(round.lowestPriority()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        rounds.announce(InterviewMoment.of(work.cycle(), work.phase()), values.text("notice").orElse(null),
                values.text("focus").orElse(null), Integer.parseInt(values.requiredText("lowestPriority")), actor);
        return Map.of();
    }
}
