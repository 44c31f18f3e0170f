package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.work.PhaseStanding;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts one independent process instance for each unit; nothing is stored in it but the business key. */
@Component
class UnitStarter implements UnitOpener {

    private final Phases phases;
    private final RuntimeService runtime;

    UnitStarter(Phases phases, @Lazy RuntimeService runtime) {
        this.phases = phases;
        this.runtime = runtime;
    }

    /** Starts the process of a unit that waits for it. */
    void start(Phase phase, WorkUnit unit) {
        phases.opened(unit);
        runtime.startProcessInstanceByKey(phase.process(), unit.businessKey());
    }

    @Override
    public String open(int cycle, String phaseKey, int occasion, PhaseUnit unit) {
        PhaseKey phase = new PhaseKey(cycle, phaseKey, occasion);
        phases.addOpenUnit(phase, unit).ifPresent(row -> runtime.startProcessInstanceByKey(
                phases.require(phase).process(), row.businessKey()));
        return phase.businessKey(unit.subject());
    }

    @Override
    public String register(int cycle, String phaseKey, PhaseUnit unit) {
        PhaseKey phase = new PhaseKey(cycle, phaseKey);
        phases.addOpenUnit(phase, unit);
        return phase.businessKey(unit.subject());
    }

    @Override
    public PhaseStanding standing(int cycle, String phaseKey) {
        return phases.of(cycle).stream().filter(phase -> phase.key().equals(new PhaseKey(cycle, phaseKey))).findFirst()
                .map(phase -> phase.unitsClosedAt() == null ? PhaseStanding.OPEN : PhaseStanding.CLOSED)
                .orElse(PhaseStanding.NOT_BEGUN);
    }

    @Override
    public Optional<Integer> openCycle(String phaseKey) {
        return phases.openCycle(phaseKey);
    }
}
