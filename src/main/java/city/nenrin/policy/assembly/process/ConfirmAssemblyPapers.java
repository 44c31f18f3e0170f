package city.nenrin.policy.assembly.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.SampledProgramme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** 「提出資料の確認」: the department head confirms the papers or sends them back with a reason. */
@UserTask(process = AssemblyProcess.EVALUATION, activity = AssemblyProcess.CONFIRM_PAPERS)
class ConfirmAssemblyPapers implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;

    ConfirmAssemblyPapers(AssemblyEvaluations evaluations, AssemblyLists rows) {
        this.evaluations = evaluations;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Set<String> flags() {
        return Set.of(AssemblyProcess.APPROVED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        SampledProgramme sampled = evaluations.sampled(work.cycle(), work.phase(), work.subject());
        Map<String, Object> row = rows.row(sampled);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("programme", sampled.code() + " " + sampled.name());
        shown.put("section", row.get("section"));
        shown.put("papers", row.get("papers"));
        shown.put("explanation", sampled.explanation().orElse(null));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        SampledProgramme sampled = evaluations.sampled(work.cycle(), work.phase(), work.subject());
        return Map.of(AssemblyProcess.APPROVED, Confirmation.of(values).settle(
                () -> evaluations.confirm(sampled, actor), reason -> evaluations.remand(sampled, reason)));
    }
}
