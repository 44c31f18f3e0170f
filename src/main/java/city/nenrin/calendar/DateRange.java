package city.nenrin.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of calendar days, both ends included.
 *
 * @param from first day, inclusive
 * @param to   last day, inclusive; never before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when {@code to} lies before {@code from} */
    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("終わりの日 %s が始まりの日 %s より前です".formatted(to, from));
        }
    }

    /** Whether the day lies in the range, ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the two ranges share at least one day. */
    public boolean overlaps(DateRange other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }
}
