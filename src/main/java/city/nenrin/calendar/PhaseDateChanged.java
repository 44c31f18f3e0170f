package city.nenrin.calendar;

/**
 * Told synchronously, inside the transaction of the change, so that armed timers move with the dates or not at all.
 *
 * @param before dates until now; from = opening, to = deadline
 * @param after  dates from now on
 */
public record PhaseDateChanged(PhaseKey key, DateRange before, DateRange after, String actor,
                               String reason) {
}
