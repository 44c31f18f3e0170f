package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phase;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task of the model {@code phase} or of a round, told which phase it is about. */
abstract class PhaseDelegate implements JavaDelegate {

    private final WorkDirectory works;

    PhaseDelegate(WorkDirectory works) {
        this.works = works;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        execute(execution, Phase.key(works.require(execution.getProcessBusinessKey())));
    }

    abstract void execute(DelegateExecution execution, PhaseKey phase);
}
