package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseDateChanged;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkShifted;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.work.OwnWork;
import city.nenrin.platform.work.Work;
import java.util.Date;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Moves armed timers and the due days of open tasks with the schedule, in the transaction that changes it. The rows of
 * phase and units move at once; the engine follows at the end of the transaction, since the form that changes a date
 * may stand on a task of the very phase.
 */
@Component
class ScheduleTimers {

    private final AnnualCycles cycles;
    private final Phases phases;
    private final CalendarBean calendar;
    private final WorkingDays workingDays;
    private final PhaseTimers phaseTimers;
    private final WorkDates workDates;
    private final OwnWork ownWork;

    ScheduleTimers(AnnualCycles cycles, Phases phases, CalendarBean calendar, WorkingDays workingDays,
                   PhaseTimers phaseTimers, WorkDates workDates, OwnWork ownWork) {
        this.cycles = cycles;
        this.phases = phases;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.phaseTimers = phaseTimers;
        this.workDates = workDates;
        this.ownWork = ownWork;
    }

    /** The phase, its round and its units get their new last day. */
    @EventListener
    void postpone(PhaseDateChanged change) {
        phases.unclosed(change.key().cycle()).stream().filter(phase -> phase.key().equals(change.key()))
                .forEach(phase -> phases.postpone(phase.key(), change.after().to()));
    }

    /** Timers and tasks follow. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(PhaseDateChanged change) {
        ownWork.run(() -> move(change));
    }

    private void move(PhaseDateChanged change) {
        Date opens = calendar.opens(change.after().from());
        if (change.key().occasion() == 0) {
            cycles.find(change.key().cycle()).ifPresent(cycle -> phaseTimers.open(cycle.businessKey(),
                    AnnualCycleProcess.timer(change.key().phaseKey()), opens));
        } else {
            phaseTimers.open(phases.require(change.key()).openingKey(), OccasionProcess.TIMER_OPENS, opens);
        }
        running(change.key()).ifPresent(phase -> {
            int days = workingDays.between(change.before().to(), change.after().to());
            for (WorkUnit work : phases.unfinished(change.key())) {
                if (work.kind() == Work.Kind.UNIT) {
                    workDates.follow(work.businessKey(), days);
                } else {
                    workDates.followTimers(work.businessKey());
                }
            }
            phaseTimers.rearm(phase);
        });
    }

    /** Single units have days of their own: their timers and tasks follow, and the phase waits for the last of them. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(WorkShifted shift) {
        ownWork.run(() -> move(shift));
    }

    private void move(WorkShifted shift) {
        shift.businessKeys().forEach(key -> {
            if (shift.days() > 0) {
                workDates.shift(key, shift.days());
            } else {
                workDates.follow(key, shift.days());
            }
        });
        running(shift.phase()).ifPresent(phaseTimers::rearm);
    }

    private Optional<Phase> running(PhaseKey key) {
        return phases.unclosed(key.cycle()).stream()
                .filter(phase -> phase.key().equals(key) && phase.openedAt() != null).findFirst();
    }
}
