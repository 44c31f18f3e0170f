package city.nenrin.calendar;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** Who moved a phase, when, from which to which dates, and why. Rows are only ever added. */
@Embeddable
public record CalendarChange(
        Instant changedAt,
        String actor,
        int cycle,
        String phaseKey,
        LocalDate opensBefore,
        LocalDate dueBefore,
        LocalDate opensAfter,
        LocalDate dueAfter,
        String reason) {
}
