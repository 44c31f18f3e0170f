package city.nenrin.policy.interview;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.platform.work.UnitDays;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the meetings of a round in one action: all of them, or some departments while the others keep their days, as
 * when an election falls into the round (BR-20). Meetings that shared a day share the new one, at their hours.
 */
@Service
public class InterviewShifts {

    private static final int REASON_LENGTH = 500;
    /** So far ahead of the first day a day for everybody is looked for. */
    private static final int DAYS_TRIED = 60;

    private final InterviewMeetings meetings;
    private final InterviewDates dates;
    private final WorkingDays workingDays;
    private final UnitDays units;
    private final JdbcClient database;
    private final Clock clock;

    InterviewShifts(InterviewMeetings meetings, InterviewDates dates, WorkingDays workingDays, @Lazy UnitDays units,
                    JdbcClient database, Clock clock) {
        this.meetings = meetings;
        this.dates = dates;
        this.workingDays = workingDays;
        this.units = units;
        this.database = database;
        this.clock = clock;
    }

    /** The meetings that can be moved: planned, and not begun yet; by day, hour and department. */
    @Transactional(readOnly = true)
    public List<Interview> movable(InterviewMoment moment) {
        LocalDateTime now = LocalDateTime.now(clock);
        return meetings.all(moment).stream().filter(interview -> interview.movable(now))
                .sorted(Comparator.comparing(Interview::heldOn).thenComparing(Interview::startsAt)
                        .thenComparing(Interview::department)).toList();
    }

    /** What was moved in a round, latest first. */
    @Transactional(readOnly = true)
    public List<InterviewShift> of(InterviewMoment moment) {
        return database.sql("SELECT * FROM interview_shift WHERE cycle = ? AND season = ? ORDER BY id DESC")
                .params(moment.cycle(), moment.season().name())
                .query((row, n) -> new InterviewShift(row.getObject("first_day", LocalDate.class),
                        List.of(row.getString("moved").split(" ")), row.getString("reason"), row.getString("shifted_by"),
                        row.getObject("shifted_at", OffsetDateTime.class).toInstant())).list();
    }

    /**
     * Moves the meetings of these departments to the first possible days from a day on, in their order. Their papers'
     * and results' last days move with them.
     *
     * @param departments codes; those of {@link #movable}
     * @param firstDay    the earliest new day
     * @return the new meetings
     * @throws Refused with every fault; nothing is moved then
     */
    @Transactional
    public List<Interview> shift(InterviewMoment moment, Collection<String> departments, LocalDate firstDay, String reason,
                                 String actor) {
        List<Interview> movable = movable(moment);
        check(moment, departments, movable, firstDay, reason);
        List<Interview> moved = movable.stream().filter(meeting -> departments.contains(meeting.department())).toList();
        Map<Interview, LocalDate> days = place(moment, moved, movable, firstDay);
        List<Interview> next = new ArrayList<>();
        days.forEach((meeting, day) -> {
            if (day.equals(meeting.heldOn())) {
                return;
            }
            meetings.moveTo(moment, meeting, day, reason.strip());
            int distance = workingDays.between(meeting.heldOn(), day);
            units.move(moment.cycle(), moment.interviewPhase(), meeting.department(), distance);
            if (distance != 0) {
                units.move(moment.cycle(), moment.preparationPhase(), meeting.department(), distance);
            }
            next.add(meetings.latest(moment, meeting.department()).orElseThrow());
        });
        database.sql("INSERT INTO interview_shift (cycle, season, first_day, moved, reason, shifted_by, shifted_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(moment.cycle(), moment.season().name(), firstDay,
                        String.join(" ", new TreeSet<>(departments)), reason.strip(), actor, OffsetDateTime.now(clock))
                .update();
        return next;
    }

    private void check(InterviewMoment moment, Collection<String> departments, List<Interview> movable, LocalDate firstDay,
                       String reason) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = movable.stream().map(Interview::department).collect(Collectors.toSet());
        if (departments.isEmpty()) {
            faults.add(Fault.of("moved", "を一つ以上選んでください。"));
        }
        departments.stream().filter(code -> !known.contains(code)).sorted().forEach(code ->
                faults.add(Fault.of("moved", "の値「" + code + "」には、これから開く面談がありません。一覧から選んでください。")));
        if (firstDay == null) {
            faults.add(Fault.of("firstDay", "を入力してください。例: 2030-05-08"));
        } else {
            dates.refusal(moment, firstDay).ifPresent(why ->
                    faults.add(Fault.of("firstDay", "の値「" + EraFormat.date(firstDay) + "」は" + why + "。")));
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            faults.add(Fault.of("reason", "を" + REASON_LENGTH + "字以内で入力してください。"));
        }
        Refused.ifAny(faults);
    }

    /** A new day for each meeting; days on which one of its hours is taken by a department that stays are passed over. */
    private Map<Interview, LocalDate> place(InterviewMoment moment, List<Interview> moved, List<Interview> movable,
                                            LocalDate firstDay) {
        Set<LocalDateTime> taken = new HashSet<>();
        movable.stream().filter(meeting -> !moved.contains(meeting))
                .forEach(meeting -> taken.add(meeting.heldOn().atTime(meeting.startsAt())));
        Map<LocalDate, List<Interview>> byDay = moved.stream()
                .collect(Collectors.groupingBy(Interview::heldOn, LinkedHashMap::new, Collectors.toList()));
        Map<Interview, LocalDate> days = new LinkedHashMap<>();
        LocalDate day = firstDay;
        for (List<Interview> together : byDay.values()) {
            List<LocalTime> hours = together.stream().map(Interview::startsAt).toList();
            day = firstFree(moment, day, hours, taken);
            for (Interview meeting : together) {
                days.put(meeting, day);
            }
            day = day.plusDays(1);
        }
        return days;
    }

    private LocalDate firstFree(InterviewMoment moment, LocalDate from, List<LocalTime> hours, Set<LocalDateTime> taken) {
        return from.datesUntil(from.plusDays(DAYS_TRIED)).filter(day -> dates.refusal(moment, day).isEmpty()
                        && hours.stream().noneMatch(hour -> taken.contains(day.atTime(hour)))).findFirst()
                .orElseThrow(() -> new Refused("firstDay", "の値「" + EraFormat.date(from) + "」から" + DAYS_TRIED
                        + "日のうちに、面談を開ける日がありません。別の日を入力してください。"));
    }
}
