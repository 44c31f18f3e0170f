package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.Phase;
import city.nenrin.platform.work.Work;
import city.nenrin.typed.Refused;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A new deadline of a running phase, typed into a form of the phase. */
@Component
class DeadlineChange {

    private final PhaseSchedule schedule;

    DeadlineChange(PhaseSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Moves the phase's deadline in the city's schedule; the phase, its units and its timers follow.
     *
     * @throws Refused if the reason is missing or the schedule refuses the day
     */
    void move(Work work, LocalDate due, String actor, Optional<String> reason) {
        String why = reason.orElseThrow(() -> new Refused("reason", "を入力してください。期限を変えるときは必要です。"));
        PhaseDates dates = schedule.date(Phase.key(work)).orElseThrow();
        try {
            schedule.change(dates.key(), dates.opens(), due, null, actor, why);
        } catch (Refused refused) {
            throw refused.renamed(Map.of("due", "newDue"));
        }
    }
}
