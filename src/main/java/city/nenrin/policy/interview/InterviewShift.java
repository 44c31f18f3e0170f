package city.nenrin.policy.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One action that moved meetings of a round.
 *
 * @param firstDay    from which day on they were placed anew
 * @param departments codes of the departments whose meetings moved
 */
public record InterviewShift(LocalDate firstDay, List<String> departments, String reason, String actor, Instant at) {
}
