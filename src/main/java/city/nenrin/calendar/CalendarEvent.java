package city.nenrin.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * Something in the city's year that is no phase: an assembly session, a polling day, a closure.
 *
 * @param from  first day, inclusive
 * @param to    last day, inclusive
 * @param label Japanese name
 */
@Embeddable
public record CalendarEvent(
        @Enumerated(EnumType.STRING) EventKind kind,
        @Column(name = "from_date") LocalDate from,
        @Column(name = "to_date") LocalDate to,
        String label,
        @Column(name = "source_mark") @Enumerated(EnumType.STRING) SourceMark source) {

    /** Both days in one value. */
    public DateRange range() {
        return new DateRange(from, to);
    }
}
