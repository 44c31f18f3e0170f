package city.nenrin.policy.direction;

import java.time.LocalDate;

/** A decided direction paper as it was sent to a unit: the version that was decided, readable by all staff. */
public record DirectionNotice(int cycle, String phase, int version, String recipient, LocalDate notifiedOn) {
}
