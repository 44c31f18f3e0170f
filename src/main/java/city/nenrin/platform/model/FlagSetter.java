package city.nenrin.platform.model;

import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step without people after which a gateway of its model asks for flags. It says beforehand which it sets; with those
 * of form handlers they are all the variables that the engine ever holds.
 */
public abstract class FlagSetter implements JavaDelegate {

    private final WorkDirectory works;

    protected FlagSetter(WorkDirectory works) {
        this.works = works;
    }

    /** Names of the flags that {@link #set} returns, each time all of them. */
    public abstract Set<String> flags();

    /** Does what the step does and answers the gateway's questions: the flags by their names. */
    protected abstract Map<String, Boolean> set(Work work);

    @Override
    public final void execute(DelegateExecution execution) {
        Map<String, Boolean> set = set(works.require(execution.getProcessBusinessKey()));
        if (!set.keySet().equals(flags())) {
            throw new IllegalStateException(getClass().getSimpleName() + " declares " + flags() + " and sets " + set.keySet());
        }
        execution.setVariables(set);
    }
}
