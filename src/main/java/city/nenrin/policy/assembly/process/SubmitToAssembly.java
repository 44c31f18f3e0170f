package city.nenrin.policy.assembly.process;

import city.nenrin.approval.FormalDecision;
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
import java.util.Map;

/** 「議会への提出」: the decided versions, which no later edit reaches. */
@UserTask(process = AssemblyProcess.ROUND, activity = AssemblyProcess.SUBMIT)
class SubmitToAssembly implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final AssemblyLists rows;

    SubmitToAssembly(AssemblyEvaluations evaluations, AssemblyLists rows) {
        this.evaluations = evaluations;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        FormalDecision decision = evaluations.submissionDecision(work.cycle(), work.phase()).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("decision", EraFormat.date(decision.decidedOn()) + "　" + decision.documentNumber());
        shown.put("papers", evaluations.sampled(work.cycle(), work.phase()).stream()
                .filter(SampledProgramme::submitted).map(rows::row).toList());
        shown.put("lateReason", evaluations.round(work.cycle(), work.phase()).lateReason().orElse(null));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        evaluations.submit(work.cycle(), work.phase(), values.requiredDate("submittedOn"));
        return Map.of();
    }
}
