package city.nenrin.cycle.process;

import city.nenrin.cycle.AnnualCycles;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a year. Its domain row is unique, so a second call does nothing: a redeployment starts no second year. */
@Component
public class CycleStarter {

    private final AnnualCycles cycles;
    private final RuntimeService runtime;

    CycleStarter(AnnualCycles cycles, @Lazy RuntimeService runtime) {
        this.cycles = cycles;
        this.runtime = runtime;
    }

    /**
     * Starts the cycle of a year, unless it has been started.
     *
     * @param year year of the cycle's first March
     */
    @Transactional
    public void start(int year) {
        cycles.begin(year).ifPresent(cycle ->
                runtime.startProcessInstanceByKey(AnnualCycleProcess.KEY, cycle.businessKey()));
    }
}
