package city.nenrin.policy.interview;

import city.nenrin.calendar.CalendarEvent;
import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.DateRange;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.EventKind;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.policy.decision.Season;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which days the mayor can meet a department. */
@Component
public class InterviewDates {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final WorkingDays workingDays;
    private final CalendarEvents events;
    private final Clock clock;

    InterviewDates(WorkingDays workingDays, CalendarEvents events, Clock clock) {
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Why no meeting can be on this day, in Japanese; empty if one can. */
    Optional<String> refusal(InterviewMoment moment, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            return Optional.of("過ぎた日です。" + EraFormat.date(today) + "以降の日を入力してください");
        }
        if (day.isBefore(moment.firstDay())) {
            return Optional.of(moment.season() == Season.SPRING
                    ? "異動直後の時期です。面談は4月中旬（" + EraFormat.date(moment.firstDay()) + "）以降の日を入力してください"
                    : "上期が終わる前です。面談は" + EraFormat.date(moment.firstDay()) + "以降の日を入力してください");
        }
        Optional<String> polling = pollingDay(day);
        if (polling.isPresent()) {
            return Optional.of("投票日です（" + polling.get() + "）。職員の多くが従事するので、別の日を入力してください");
        }
        return workingDays.closedBecause(day).map(why -> "閉庁日です（" + why + "）。開庁日を入力してください");
    }

    private Optional<String> pollingDay(LocalDate day) {
        return events.within(new DateRange(day, day)).stream()
                .filter(event -> event.kind() == EventKind.POLLING_DAY).map(CalendarEvent::label).findFirst();
    }

    /**
     * A first proposal for a round: two meetings a day on the days on which one can be, from the first day on. It rests
     * on the calendar alone, so that it does not move while somebody works on it.
     */
    public List<Slot> propose(InterviewMoment moment, List<String> departments) {
        List<Slot> slots = new ArrayList<>();
        LocalDate day = moment.firstDay();
        for (String department : departments) {
            while (!workingDays.isWorkingDay(day) || pollingDay(day).isPresent()) {
                day = day.plusDays(1);
            }
            boolean morning = slots.size() % 2 == 0;
            slots.add(new Slot(department, day, morning ? MORNING : AFTERNOON, null));
            day = morning ? day : day.plusDays(1);
        }
        return slots;
    }

    /** What stands in the city's calendar around the meetings: sessions, polling days, closures. */
    public List<CalendarEvent> around(InterviewMoment moment) {
        LocalDate from = moment.firstDay();
        return events.within(new DateRange(from, from.plusMonths(1)));
    }

    /** For example 「令和9年4月20日（火） 10:00 市長公室」. */
    public static String text(Interview interview) {
        return EraFormat.dateWithWeekday(interview.heldOn()) + " " + interview.startsAt() + " " + interview.place();
    }
}
