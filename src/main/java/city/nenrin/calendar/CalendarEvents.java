package city.nenrin.calendar;

import city.nenrin.platform.node.Held;
import city.nenrin.platform.node.Mirror;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The city's assembly sessions, polling days, councils and closures.
 */
@Service
public class CalendarEvents implements Mirror {

    private final CalendarEventRows events;
    private final Clock clock;
    /**
     * Labels of the closures by day. Deadlines in working days are computed for every unit of a phase and must not
     * cost a statement each.
     */
    private final Held<Map<LocalDate, String>> closures = new Held<>();

    CalendarEvents(CalendarEventRows events, Clock clock) {
        this.events = events;
        this.clock = clock;
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
    public List<Fault> check(List<Map<String, String>> rows) {
        List<Fault> faults = new ArrayList<>();
        CalendarTables.events(rows, faults);
        return faults;
    }

    /**
     * Replaces all events. Dates of phases that exist already do not move with new closures.
     *
     * @param rows text by column: kind, from, to (ISO dates, inclusive), label, source
     * @throws Refused with every fault; nothing is stored then
     */
    @Transactional
    public void replace(List<Map<String, String>> rows) {
        List<Fault> faults = new ArrayList<>();
        List<CalendarEvent> read = CalendarTables.events(rows, faults);
        Refused.ifAny(faults);
        events.deleteAllInBatch();
        events.saveAll(read.stream().map(CalendarEventRow::new).toList());
        events.flush();
        forgetClosures();
    }

    /**
     * Adds a polling day (投票日), as when an election is called at short notice (BR-20). Dates of phases do not move by
     * themselves; where they collide, the schedule warns.
     *
     * @param day   today or later
     * @param label Japanese name of the election
     * @throws Refused with every fault; nothing is stored then
     */
    @Transactional
    public void addPollingDay(LocalDate day, String label) {
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            faults.add(Fault.of("pollingDay", "を入力してください。"));
        } else if (day.isBefore(today)) {
            faults.add(Fault.of("pollingDay", "の値「%s」は過ぎています。今日（%s）以後の日にしてください。"
                    .formatted(EraFormat.dateWithWeekday(day), EraFormat.dateWithWeekday(today))));
        }
        if (label == null || label.isBlank() || label.strip().length() > CalendarTables.LABEL_LENGTH) {
            faults.add(Fault.of("election", "を%d字以内で入力してください。"
                    .formatted(CalendarTables.LABEL_LENGTH)));
        } else if (day != null && events.findEvents().stream().anyMatch(event -> event.kind() == EventKind.POLLING_DAY
                && event.from().equals(day) && event.label().equals(label.strip()))) {
            faults.add(Fault.of("election", "の値「%s」の投票日（%s）はすでに登録されています。"
                    .formatted(label.strip(), EraFormat.dateWithWeekday(day))));
        }
        Refused.ifAny(faults);
        events.saveAndFlush(new CalendarEventRow(
                new CalendarEvent(EventKind.POLLING_DAY, day, day, label.strip(), SourceMark.CITY)));
    }

    /** The label of the city's own closure on a day, if there is one. */
    Optional<String> closure(LocalDate day) {
        return Optional.ofNullable(closures.get(this::readClosures).get(day));
    }

    private Map<LocalDate, String> readClosures() {
        Map<LocalDate, String> read = new HashMap<>();
        for (CalendarEvent event : events.findEvents()) {
            if (event.kind() == EventKind.CLOSURE) {
                for (LocalDate d = event.from(); !d.isAfter(event.to()); d = d.plusDays(1)) {
                    read.put(d, event.label());
                }
            }
        }
        return read;
    }

    @Override
    public Set<String> tables() {
        return Set.of("calendar_event");
    }

    @Override
    public void forget() {
        closures.forget();
    }

    /** Now, for the rest of this transaction; and after it, for what others read meanwhile or a rollback undid. */
    private void forgetClosures() {
        forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }
}
