package city.nenrin.calendar;

import java.time.LocalDate;

/**
 * When a phase opens and is due in one cycle.
 *
 * @param cycle   year of the cycle's first March
 * @param opens   first day, a working day
 * @param due     last day, inclusive, a working day after {@code opens}; late submissions still flow (BR-31)
 * @param enabled whether the phase takes place in this cycle
 * @param version counts the changes; a form sends it back so that nobody overwrites a change unseen
 */
public record PhaseDates(int cycle, PhaseDefinition phase, LocalDate opens, LocalDate due, boolean enabled,
                         int version) {

    /** Both days in one value. */
    public DateRange range() {
        return new DateRange(opens, due);
    }
}
