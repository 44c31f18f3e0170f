package city.nenrin.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for phases that collide with the city's year (BR-20, BR-28).
 */
final class Collisions {

    private static final MonthDay GOLDEN_WEEK_FIRST = MonthDay.of(Month.APRIL, 29);
    private static final MonthDay GOLDEN_WEEK_LAST = MonthDay.of(Month.MAY, 5);
    /** Heads have changed on 1 April: before this day nobody meets the mayor. */
    private static final int FIRST_MEETING_DAY_IN_APRIL = 15;
    /** Eight departments in two meetings a day, and a day in reserve. */
    private static final int MEETING_DAYS_NEEDED = 5;
    private static final String MEETING_PROCESS = "mayor-interview";

    private final List<CalendarEvent> events;
    private final WorkingDays workingDays;

    Collisions(List<CalendarEvent> events, WorkingDays workingDays) {
        this.events = events;
        this.workingDays = workingDays;
    }

    /** Warnings of all enabled phases, in the order of the phases. */
    List<CollisionWarning> of(List<PhaseDates> phases) {
        List<CollisionWarning> warnings = new ArrayList<>();
        for (PhaseDates phase : phases) {
            if (phase.enabled()) {
                checkDay(phase, phase.opens(), "開始日", warnings);
                checkDay(phase, phase.due(), "期限", warnings);
                if (MEETING_PROCESS.equals(phase.phase().process())) {
                    checkMeetings(phase, warnings);
                }
            }
        }
        return warnings;
    }

    private void checkDay(PhaseDates phase, LocalDate day, String what, List<CollisionWarning> warnings) {
        String subject = what + "（" + EraFormat.dateWithWeekday(day) + "）が";
        for (CalendarEvent event : events) {
            if (event.kind() == EventKind.ASSEMBLY_QUESTIONS && event.range().contains(day)) {
                warnings.add(warning(phase, day, subject + "「" + event.label() + "」の間です"));
            }
            if (event.kind() == EventKind.POLLING_DAY && aroundPolling(event).contains(day)) {
                warnings.add(warning(phase, day, subject + "「" + event.label() + "」の投票日（"
                        + EraFormat.dateWithWeekday(event.from()) + "）の直前・当日・翌日です"));
            }
        }
        MonthDay monthDay = MonthDay.from(day);
        if (!monthDay.isBefore(GOLDEN_WEEK_FIRST) && !monthDay.isAfter(GOLDEN_WEEK_LAST)) {
            warnings.add(warning(phase, day, subject + "大型連休の間です"));
        }
    }

    private void checkMeetings(PhaseDates phase, List<CollisionWarning> warnings) {
        for (CalendarEvent event : events) {
            if (event.kind() == EventKind.POLLING_DAY && phase.range().contains(event.from())) {
                warnings.add(warning(phase, event.from(), "面談の期間に「" + event.label() + "」の投票日（"
                        + EraFormat.dateWithWeekday(event.from()) + "）があります。面談の延期か分割を検討してください"));
            }
        }
        if (phase.due().getMonth() == Month.APRIL) {
            LocalDate first = phase.due().withDayOfMonth(FIRST_MEETING_DAY_IN_APRIL);
            LocalDate dayBefore = (phase.opens().isAfter(first) ? phase.opens() : first).minusDays(1);
            int left = Math.max(0, workingDays.between(dayBefore, phase.due()));
            if (left < MEETING_DAYS_NEEDED) {
                warnings.add(warning(phase, phase.due(), "4月の面談は%d日から始めます。期限（%s）までの開庁日が%d日しかありません"
                        .formatted(FIRST_MEETING_DAY_IN_APRIL, EraFormat.dateWithWeekday(phase.due()), left)));
            }
        }
    }

    /** From the last working day before the polling day to the day after it: most staff work at the polls. */
    private DateRange aroundPolling(CalendarEvent event) {
        return new DateRange(workingDays.minus(event.from(), 1), event.to().plusDays(1));
    }

    private static CollisionWarning warning(PhaseDates phase, LocalDate day, String text) {
        return new CollisionWarning(phase, day, phase.name() + "：" + text);
    }
}
