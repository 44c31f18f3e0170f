package city.nenrin.cycle.process;

import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task of the model {@code phase}, told which phase it is about. */
abstract class PhaseDelegate implements JavaDelegate {

    private final WorkDirectory works;

    PhaseDelegate(WorkDirectory works) {
        this.works = works;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        execute(execution, works.require(execution.getProcessBusinessKey()));
    }

    abstract void execute(DelegateExecution execution, Work phase);
}
