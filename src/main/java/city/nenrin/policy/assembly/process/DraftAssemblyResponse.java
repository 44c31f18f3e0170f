package city.nenrin.policy.assembly.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.SampledProgramme;
import city.nenrin.policy.decision.VerdictEffect;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「対応方針案の作成」: what the section does about the assembly's evaluation. */
@UserTask(process = AssemblyProcess.EVALUATION, activity = AssemblyProcess.DRAFT_RESPONSE)
class DraftAssemblyResponse implements FormHandler {

    private final AssemblyEvaluations evaluations;

    DraftAssemblyResponse(AssemblyEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        SampledProgramme sampled = evaluations.sampled(work.cycle(), work.phase(), work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("programme", sampled.code() + " " + sampled.name());
        shown.put("committeeOn", EraFormat.date(evaluations.round(work.cycle(), work.phase()).committeeOn().orElseThrow()));
        shown.put("evaluation", sampled.evaluation().orElse("評価の対象になりませんでした"));
        shown.put("opinion", sampled.opinion().orElse(null));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        evaluations.respond(evaluations.sampled(work.cycle(), work.phase(), work.subject()),
                values.requiredText("response"), values.text("when").orElse(null),
                values.text("direction").map(VerdictEffect::valueOf).orElse(null), actor);
        return Map.of();
    }
}
