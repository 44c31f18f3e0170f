package city.nenrin.policy.assembly.process;

import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.AssemblyRound;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;

/** The papers of a programme are confirmed: when all are, the round goes on; late ones learn whether results are there. */
@ModelBean("reportPapers")
class ReportPapers extends FlagSetter {

    private final AssemblyEvaluations evaluations;
    private final RuntimeService runtime;

    ReportPapers(WorkDirectory works, AssemblyEvaluations evaluations, @Lazy RuntimeService runtime) {
        super(works);
        this.evaluations = evaluations;
        this.runtime = runtime;
    }

    @Override
    public Set<String> flags() {
        return Set.of(AssemblyProcess.RESULTS_KNOWN);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        AssemblyRound round = evaluations.lock(work.cycle(), work.phase());
        if (evaluations.allConfirmed(work.cycle(), work.phase())) {
            Waiting.tell(runtime, round.businessKey(), AssemblyProcess.PAPERS_CONFIRMED);
        }
        return Map.of(AssemblyProcess.RESULTS_KNOWN, round.committeeOn().isPresent());
    }
}
