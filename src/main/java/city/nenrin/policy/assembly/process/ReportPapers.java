package city.nenrin.policy.assembly.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.AssemblyRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The papers of a programme are confirmed: when all are, the round goes on; late ones learn whether results are there. */
@ModelBean("reportPapers")
class ReportPapers implements JavaDelegate {

    private final WorkDirectory works;
    private final AssemblyEvaluations evaluations;

    ReportPapers(WorkDirectory works, AssemblyEvaluations evaluations) {
        this.works = works;
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        AssemblyRound round = evaluations.lock(work.cycle(), work.phase());
        if (evaluations.allConfirmed(work.cycle(), work.phase())) {
            Waiting.tell(execution.getProcessEngineServices().getRuntimeService(), round.businessKey(),
                    AssemblyProcess.PAPERS_CONFIRMED);
        }
        execution.setVariable(AssemblyProcess.RESULTS_KNOWN, round.committeeOn().isPresent());
    }
}
