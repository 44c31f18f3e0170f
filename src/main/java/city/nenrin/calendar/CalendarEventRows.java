package city.nenrin.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarEventRows extends Repository<CalendarEventRow, Long> {

    List<CalendarEventRow> saveAll(Iterable<CalendarEventRow> rows);

    CalendarEventRow saveAndFlush(CalendarEventRow row);

    void flush();

    void deleteAllInBatch();

    @Query("select e.event from CalendarEventRow e order by e.id")
    List<CalendarEvent> findEvents();
}
