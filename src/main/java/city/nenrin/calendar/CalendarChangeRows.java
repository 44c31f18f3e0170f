package city.nenrin.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Adds and reads; the history of changes is never rewritten. */
interface CalendarChangeRows extends Repository<CalendarChangeRow, Long> {

    void save(CalendarChangeRow change);

    @Query("select c.change from CalendarChangeRow c where c.change.key.cycle = :cycle order by c.id desc")
    List<CalendarChange> findLatestFirst(int cycle);
}
