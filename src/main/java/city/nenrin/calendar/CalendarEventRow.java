package city.nenrin.calendar;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Row of {@code calendar_event}. */
@Entity
@Immutable
@Table(name = "calendar_event")
class CalendarEventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Embedded
    private CalendarEvent event;

    protected CalendarEventRow() {
    }

    CalendarEventRow(CalendarEvent event) {
        this.event = event;
    }
}
