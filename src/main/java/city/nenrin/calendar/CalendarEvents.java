package city.nenrin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The city's assembly sessions, polling days, councils and closures.
 */
@Service
public class CalendarEvents {

    private final CalendarEventRows events;
    /**
     * Labels of the closures by day, null until read. Deadlines in working days are computed for every unit of a
     * phase and must not cost a statement each. Another process that replaces events is seen after a restart.
     */
    private volatile Map<LocalDate, String> closures;

    CalendarEvents(CalendarEventRows events) {
        this.events = events;
    }

    /** All events in the order of the city's table. */
    @Transactional(readOnly = true)
    public List<CalendarEvent> all() {
        return events.findEvents();
    }

    /** All events that share a day with the range, in order of their first day. */
    @Transactional(readOnly = true)
    public List<CalendarEvent> within(DateRange range) {
        return events.findEvents().stream().filter(event -> event.range().overlaps(range))
                .sorted(Comparator.comparing(CalendarEvent::from)).toList();
    }

    /** The events as rows of the city's table: kind, from, to, label, source. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> rows() {
        return events.findEvents().stream().map(CalendarTables::row).toList();
    }

    /** Everything that is wrong with rows of events, in order; empty when {@link #replace} would take them. */
    public List<CalendarFault> check(List<Map<String, String>> rows) {
        List<CalendarFault> faults = new ArrayList<>();
        CalendarTables.events(rows, faults);
        return faults;
    }

    /**
     * Replaces all events. Dates of phases that exist already do not move with new closures.
     *
     * @param rows text by column: kind, from, to (ISO dates, inclusive), label, source
     * @throws CalendarRefusedException with every fault; nothing is stored then
     */
    @Transactional
    public void replace(List<Map<String, String>> rows) {
        List<CalendarFault> faults = new ArrayList<>();
        List<CalendarEvent> read = CalendarTables.events(rows, faults);
        if (!faults.isEmpty()) {
            throw new CalendarRefusedException(faults);
        }
        events.deleteAllInBatch();
        events.saveAll(read.stream().map(CalendarEventRow::new).toList());
        events.flush();
        forgetClosures();
    }

    /** The label of the city's own closure on a day, if there is one. */
    Optional<String> closure(LocalDate day) {
        Map<LocalDate, String> known = closures;
        if (known == null) {
            known = new HashMap<>();
            for (CalendarEvent event : events.findEvents()) {
                if (event.kind() == EventKind.CLOSURE) {
                    for (LocalDate d = event.from(); !d.isAfter(event.to()); d = d.plusDays(1)) {
                        known.put(d, event.label());
                    }
                }
            }
            closures = known;
        }
        return Optional.ofNullable(known.get(day));
    }

    /** Now, for the rest of this transaction; and after it, for what others read meanwhile or a rollback undid. */
    private void forgetClosures() {
        closures = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                closures = null;
            }
        });
    }
}
