package city.nenrin.calendar;

import java.time.LocalDate;

/**
 * A phase that meets something else in the city's year. A warning only: the dates stand.
 *
 * @param phase   the phase and its dates
 * @param day     the day that collides: its opening, its deadline, or a polling day inside it
 * @param message Japanese, complete
 */
public record CollisionWarning(PhaseDates phase, LocalDate day, String message) {
}
