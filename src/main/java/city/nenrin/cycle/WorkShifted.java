package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import java.util.List;

/**
 * Work of one phase got days of its own while the phase's stay. Published inside the transaction; tasks and timers
 * follow in it.
 *
 * @param businessKeys instances whose open tasks move
 * @param days         working days, from today where a day has passed already; 0 or less for earlier days
 */
public record WorkShifted(PhaseKey phase, List<String> businessKeys, int days) {
}
