package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.work.Occasion;
import city.nenrin.platform.work.OwnWork;
import city.nenrin.platform.work.PhaseOpener;
import city.nenrin.typed.Refused;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a further occasion in the calendar and lets one instance wait for its first day. */
@Component
class OccasionOpener implements PhaseOpener {

    private final AnnualCycles cycles;
    private final PhaseSchedule schedule;
    private final Phases phases;
    private final RuntimeService runtime;
    private final OwnWork ownWork;

    OccasionOpener(AnnualCycles cycles, PhaseSchedule schedule, Phases phases, @Lazy RuntimeService runtime,
                   OwnWork ownWork) {
        this.cycles = cycles;
        this.schedule = schedule;
        this.phases = phases;
        this.runtime = runtime;
        this.ownWork = ownWork;
    }

    @Override
    @Transactional
    public int open(Occasion asked, String actor) {
        requireRunning(asked.cycle());
        PhaseDates dates = schedule.add(asked.cycle(), asked.phase(), asked.name(), asked.opens(), asked.due(), actor);
        Phase phase = phases.arrange(dates, asked.owner(), asked.units());
        ownWork.run(() -> runtime.startProcessInstanceByKey(OccasionProcess.KEY, phase.openingKey()));
        return dates.key().occasion();
    }

    private void requireRunning(int cycle) {
        if (cycles.find(cycle).filter(year -> year.closedAt() == null).isEmpty()) {
            throw new Refused("%d年の年度は進行中ではありません。進行中の年度を指定してください。".formatted(cycle));
        }
    }
}
