package city.nenrin.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CalendarEventRows extends JpaRepository<CalendarEventRow, Long> {

    @Query("select e.event from CalendarEventRow e order by e.id")
    List<CalendarEvent> findEvents();
}
