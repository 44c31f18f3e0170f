package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Starts a phase from the annual cycle, or from what waited for its first day; neither waits for it. */
@ModelBean("phases")
public class PhaseStarter {

    private final Phases phases;
    private final PhaseSchedule schedule;
    private final WorkDirectory works;

    PhaseStarter(Phases phases, PhaseSchedule schedule, WorkDirectory works) {
        this.phases = phases;
        this.schedule = schedule;
        this.works = works;
    }

    /** Opens the phase in the cycle of the execution; a phase that the city has switched off is passed over. */
    public void start(DelegateExecution execution, String phaseKey) {
        start(execution, new PhaseKey(works.require(execution.getProcessBusinessKey()).cycle(), phaseKey));
    }

    /** Opens the occasion for whose first day the execution has waited. */
    public void start(DelegateExecution execution) {
        start(execution, Phase.key(works.require(execution.getProcessBusinessKey())));
    }

    private void start(DelegateExecution execution, PhaseKey key) {
        PhaseDates dates = schedule.date(key).orElseThrow(() -> new IllegalStateException("No dates for " + key));
        if (!dates.enabled()) {
            return;
        }
        Phase phase = phases.open(key);
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.startProcessInstanceByKey(PhaseProcess.KEY, phase.businessKey(), Map.of(
                PhaseProcess.HAS_ROUND, phase.roundProcess() != null,
                PhaseProcess.CONFIRM, dates.phase().confirmOpening()));
    }
}
