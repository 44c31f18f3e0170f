package city.nenrin.calendar;

import java.time.LocalDate;

/**
 * When a phase opens and is due in one cycle.
 *
 * @param name    Japanese name: the phase's, or the one that a further occasion was given
 * @param opens   first day, a working day
 * @param due     last day, inclusive, a working day after {@code opens}; late submissions still flow (BR-31)
 * @param enabled whether the phase takes place in this cycle
 * @param version counts the changes; a form sends it back so that nobody overwrites a change unseen
 */
public record PhaseDates(PhaseKey key, PhaseDefinition phase, String name, LocalDate opens, LocalDate due,
                         boolean enabled, int version) {

    /** Year of the cycle's first March. */
    public int cycle() {
        return key.cycle();
    }

    /** Both days in one value. */
    public DateRange range() {
        return new DateRange(opens, due);
    }
}
