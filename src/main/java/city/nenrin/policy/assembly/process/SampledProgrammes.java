package city.nenrin.policy.assembly.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The programmes that the assembly chose are the units of its phase. */
@Component
class SampledProgrammes implements PhaseParticipant {

    private final AssemblyEvaluations evaluations;

    SampledProgrammes(AssemblyEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String process() {
        return AssemblyProcess.EVALUATION;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return evaluations.sampled(cycle, phase).stream()
                .map(sampled -> new PhaseUnit(sampled.code(), sampled.section(), sampled.name())).toList();
    }
}
