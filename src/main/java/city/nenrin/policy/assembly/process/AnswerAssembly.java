package city.nenrin.policy.assembly.process;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.SampledProgramme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「議会への回答」(◎): one answer for each programme, from the sections' drafts. */
@UserTask(process = AssemblyProcess.ROUND, activity = AssemblyProcess.ANSWER)
class AnswerAssembly implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;

    AnswerAssembly(AssemblyEvaluations evaluations, AssemblyLists rows) {
        this.evaluations = evaluations;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("committeeOn", EraFormat.date(evaluations.round(work.cycle(), work.phase()).committeeOn().orElseThrow()));
        shown.put("answers", evaluations.sampled(work.cycle(), work.phase()).stream().map(this::row).toList());
        return shown;
    }

    private Map<String, Object> row(SampledProgramme sampled) {
        Map<String, Object> row = new LinkedHashMap<>(rows.row(sampled));
        row.keySet().retainAll(List.of("code", "name", "section", "evaluation", "opinion", "when", "direction"));
        sampled.response().ifPresent(draft -> row.put("answer", draft));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Map<String, String> answers = new LinkedHashMap<>();
        values.rows("answers").forEach(row -> answers.put(row.requiredText("code"), row.requiredText("answer")));
        evaluations.answer(work.cycle(), work.phase(), RecordedDecision.of(values), values.requiredDate("answeredOn"),
                answers, actor);
        return Map.of();
    }
}
