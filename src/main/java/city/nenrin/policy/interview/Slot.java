package city.nenrin.policy.interview;

import java.time.LocalDate;
import java.time.LocalTime;

/** When and where a department meets the mayor. */
public record Slot(String department, LocalDate heldOn, LocalTime startsAt, String place) {
}
