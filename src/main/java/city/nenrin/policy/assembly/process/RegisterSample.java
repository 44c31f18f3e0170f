package city.nenrin.policy.assembly.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyCandidate;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「抽出事業の登録」: what the assembly chose. */
@UserTask(process = AssemblyProcess.ROUND, activity = AssemblyProcess.REGISTER_SAMPLE)
class RegisterSample implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;

    RegisterSample(AssemblyEvaluations evaluations, AssemblyLists rows) {
        this.evaluations = evaluations;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        List<AssemblyCandidate> listed = evaluations.listed(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("listed", EraFormat.date(evaluations.round(work.cycle(), work.phase()).listedOn()) + "提出　"
                + listed.size() + "件");
        shown.put("programmes", listed.stream().map(rows::option).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        evaluations.sample(work.cycle(), work.phase(), values.requiredDate("sampledOn"),
                values.choices("sample"));
        return Map.of();
    }
}
