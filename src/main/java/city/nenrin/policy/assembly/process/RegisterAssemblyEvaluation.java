package city.nenrin.policy.assembly.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.Evaluation;
import city.nenrin.policy.assembly.SampledProgramme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「評価結果の登録」: the committee's evaluation of each programme, in its own words. */
@UserTask(process = AssemblyProcess.ROUND, activity = AssemblyProcess.REGISTER_EVALUATION)
class RegisterAssemblyEvaluation implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;

    RegisterAssemblyEvaluation(AssemblyEvaluations evaluations, AssemblyLists rows) {
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
        shown.put("submittedOn",
                EraFormat.date(evaluations.round(work.cycle(), work.phase()).submittedOn().orElseThrow()));
        shown.put("results", evaluations.sampled(work.cycle(), work.phase()).stream().map(this::row).toList());
        return shown;
    }

    private Map<String, Object> row(SampledProgramme sampled) {
        Map<String, Object> row = new LinkedHashMap<>(rows.row(sampled));
        row.keySet().retainAll(List.of("code", "name", "section", "state"));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<Evaluation> results = values.rows("results").stream().map(row -> new Evaluation(row.requiredText("code"),
                row.text("evaluation").orElse(null), row.text("opinion").orElse(null))).toList();
        evaluations.evaluate(work.cycle(), work.phase(), values.requiredDate("committeeOn"), results);
        return Map.of();
    }
}
