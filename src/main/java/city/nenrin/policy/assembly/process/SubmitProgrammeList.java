package city.nenrin.policy.assembly.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyCandidate;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.CandidateScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「対象事業一覧の提出」: the list that the assembly chooses from. */
@UserTask(process = AssemblyProcess.ROUND, activity = AssemblyProcess.SUBMIT_LIST)
class SubmitProgrammeList implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;

    SubmitProgrammeList(AssemblyEvaluations evaluations, AssemblyLists rows) {
        this.evaluations = evaluations;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        List<AssemblyCandidate> possible = evaluations.possible(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("all", possible.size() + "件");
        shown.put("withModel", possible.stream().filter(AssemblyCandidate::withModel).count() + "件");
        shown.put("programmes", possible.stream().map(rows::row).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        evaluations.list(work.cycle(), work.phase(), work.businessKey(),
                CandidateScope.valueOf(values.requiredText("scope")), values.requiredDate("listedOn"));
        return Map.of();
    }
}
