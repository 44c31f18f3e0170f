package city.nenrin.cycle;

import java.util.List;

/**
 * Work of one phase got later days while the phase's own stay. Published inside the transaction; tasks and timers
 * follow in it.
 *
 * @param businessKeys instances whose open tasks move
 * @param days         working days, from today where a day has passed already
 */
public record WorkShifted(int cycle, String phaseKey, List<String> businessKeys, int days) {
}
