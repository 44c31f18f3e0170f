package city.nenrin.policy.assembly.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.SampledProgramme;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the sections that wait that the assembly's results are registered. */
@ModelBean("announceResults")
class AnnounceResults implements JavaDelegate {

    private final WorkDirectory works;
    private final AssemblyEvaluations evaluations;

    AnnounceResults(WorkDirectory works, AssemblyEvaluations evaluations) {
        this.works = works;
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work round = works.require(execution.getProcessBusinessKey());
        // Whoever begins to wait does so under this lock: nobody falls between the question and the message.
        evaluations.lock(round.cycle(), round.phase());
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        evaluations.sampled(round.cycle(), round.phase()).stream().map(SampledProgramme::unitKey)
                .flatMap(Optional::stream)
                .forEach(unit -> Waiting.tell(runtime, unit, AssemblyProcess.RESULTS_REGISTERED));
    }
}
