package city.nenrin.calendar;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Row of {@code calendar_change}. */
@Entity
@Immutable
@Table(name = "calendar_change")
class CalendarChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Embedded
    private CalendarChange change;

    protected CalendarChangeRow() {
    }

    CalendarChangeRow(CalendarChange change) {
        this.change = change;
    }
}
