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
import city.nenrin.policy.logicmodel.LogicModelVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「議会提出LMの確認」: the section says which published version goes to the assembly, and explains. */
@UserTask(process = AssemblyProcess.EVALUATION, activity = AssemblyProcess.CONFIRM_MODEL)
class ConfirmAssemblyModel implements FormHandler {

    private final AssemblyEvaluations evaluations;
    private final Clock clock;

    ConfirmAssemblyModel(AssemblyEvaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.ASSEMBLY_EVALUATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        SampledProgramme sampled = evaluations.sampled(work.cycle(), work.phase(), work.subject());
        List<LogicModelVersion> versions = evaluations.versions(sampled);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("programme", sampled.code() + " " + sampled.name());
        shown.put("measure", sampled.measureCode());
        shown.put("remandReason", sampled.remandReason().orElse(null));
        shown.put("versions", versions.stream().map(this::option).toList());
        versions.stream().filter(version -> sampled.modelCode().isEmpty()
                        || key(version).equals(sampled.modelCode().get() + "/" + sampled.modelVersion().orElseThrow()))
                .findFirst().ifPresent(version -> shown.put("version", key(version)));
        sampled.explanation().ifPresent(text -> shown.put("explanation", text));
        return shown;
    }

    private Map<String, Object> option(LogicModelVersion version) {
        return Map.of("value", key(version), "label", version.content().title() + "　第" + version.number()
                + "版（" + EraFormat.date(LocalDate.ofInstant(version.createdAt(), clock.getZone())) + "公表）");
    }

    private static String key(LogicModelVersion version) {
        return version.modelCode() + "/" + version.number();
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        SampledProgramme sampled = evaluations.sampled(work.cycle(), work.phase(), work.subject());
        LogicModelVersion chosen = values.text("version").flatMap(wanted -> evaluations.versions(sampled).stream()
                .filter(version -> key(version).equals(wanted)).findFirst()).orElse(null);
        evaluations.prepare(sampled, work.businessKey(), chosen, values.text("explanation").orElse(null), actor);
        return Map.of();
    }
}
