package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkShifted;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.work.UnitDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a unit a last day of its own because what it waits for has moved. */
@Component
class UnitDeadlines implements UnitDays {

    private final Phases phases;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitDeadlines(Phases phases, WorkingDays workingDays, ApplicationEventPublisher events, Clock clock) {
        this.phases = phases;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void move(int cycle, String phase, String subject, int days) {
        PhaseKey key = new PhaseKey(cycle, phase);
        phases.findUnit(key.businessKey(subject)).filter(unit -> unit.state() == WorkUnit.State.OPEN)
                .ifPresent(unit -> {
                    if (days != 0) {
                        LocalDate today = workingDays.nextOrSame(LocalDate.now(clock));
                        LocalDate due = days > 0 ? workingDays.plus(unit.due(), days) : workingDays.minus(unit.due(), -days);
                        phases.giveOwnDay(unit.businessKey(), due.isBefore(today) ? today : due, false);
                    }
                    events.publishEvent(new WorkShifted(key, List.of(unit.businessKey()), days));
                });
    }
}
