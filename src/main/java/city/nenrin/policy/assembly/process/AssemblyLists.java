package city.nenrin.policy.assembly.process;

import city.nenrin.organization.Organization;
import city.nenrin.policy.assembly.AssemblyCandidate;
import city.nenrin.policy.assembly.SampledProgramme;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Programmes as rows of forms. */
@Component
class AssemblyLists {

    private final Organization organization;
    private final Clock clock;

    AssemblyLists(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    Map<String, Object> row(AssemblyCandidate candidate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", candidate.key().programmeCode());
        row.put("name", candidate.name());
        row.put("measure", candidate.measureCode());
        row.put("section", unitName(candidate.section()));
        row.put("model", candidate.withModel() ? "あり" : "なし");
        return row;
    }

    Map<String, Object> option(AssemblyCandidate candidate) {
        return Map.of("value", candidate.key().programmeCode(), "label", candidate.key().programmeCode() + " "
                + candidate.name() + "（" + unitName(candidate.section()) + "）");
    }

    /** Papers, evaluation and draft answer of a programme, as far as they have come. */
    Map<String, Object> row(SampledProgramme sampled) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", sampled.code());
        row.put("name", sampled.name());
        row.put("section", unitName(sampled.section()));
        row.put("papers", sampled.modelCode().map(code -> code + " 第" + sampled.modelVersion().orElseThrow() + "版")
                .orElse("説明のみ"));
        row.put("explanation", sampled.explanation().orElse(""));
        row.put("state", sampled.submitted() ? "提出" : sampled.confirmed() ? "確認済み" : "未確認");
        row.put("evaluation", sampled.evaluation().orElse(Shown.NOTHING));
        row.put("opinion", sampled.opinion().orElse(Shown.NOTHING));
        row.put("response", sampled.response().orElse("未提出"));
        row.put("when", sampled.responseWhen().orElse(Shown.NOTHING));
        row.put("direction", sampled.direction().map(VerdictEffect::label).orElse(Shown.NOTHING));
        return row;
    }

    private String unitName(String code) {
        return organization.unitName(code, LocalDate.now(clock));
    }
}
