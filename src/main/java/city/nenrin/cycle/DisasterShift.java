package city.nenrin.cycle;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One shift of dates after a disaster (BR-30: explicit and logged).
 *
 * @param departments codes of the departments, and of units that stand below none
 * @param days        working days
 * @param until       last day on which work that comes up gets the same days, inclusive
 * @param wholeCity   all departments: the phases themselves have moved
 * @param units       how many pieces of work got a later last day of their own
 * @param stayed      names of the phases that could not be moved, or null
 */
public record DisasterShift(Instant at, String actor, List<String> departments, int days, LocalDate until,
                            boolean wholeCity, String reason, int units, String stayed) implements Serializable {
}
