package city.nenrin.policy.assembly.process;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「議会提出の決裁登録」(◎): which papers go to the assembly, and which come too late. */
@UserTask(process = AssemblyProcess.ROUND, activity = AssemblyProcess.REGISTER_SUBMISSION)
class RegisterSubmissionDecision implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;
    private final WorkingDays workingDays;

    RegisterSubmissionDecision(AssemblyEvaluations evaluations, AssemblyLists rows, WorkingDays workingDays) {
        this.evaluations = evaluations;
        this.rows = rows;
        this.workingDays = workingDays;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("papersDue", EraFormat.dateWithWeekday(papersDue(work)));
        shown.put("unconfirmed", evaluations.sampled(work.cycle(), work.phase()).stream()
                .filter(sampled -> !sampled.confirmed()).count() + "件");
        shown.put("papers", evaluations.sampled(work.cycle(), work.phase()).stream().map(rows::row).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        evaluations.decideSubmission(work.cycle(), work.phase(), RecordedDecision.of(values), papersDue(work),
                values.text("lateReason").orElse(null), actor);
        return Map.of();
    }

    private LocalDate papersDue(Work work) {
        return workingDays.minus(work.due(), AssemblyProcess.PAPERS_DUE);
    }
}
