package city.nenrin.calendar;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who moved a phase, when, from which to which dates, and why; or who added an occasion of it, with no dates before.
 * Rows are only ever added.
 */
@Embeddable
public record CalendarChange(
        Instant changedAt,
        String actor,
        PhaseKey key,
        LocalDate opensBefore,
        LocalDate dueBefore,
        LocalDate opensAfter,
        LocalDate dueAfter,
        String reason) {
}
