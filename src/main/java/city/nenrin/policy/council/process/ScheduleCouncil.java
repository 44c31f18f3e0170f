package city.nenrin.policy.council.process;

import city.nenrin.calendar.CalendarEvent;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeetings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「審議会の日程調整」: the policy section fixes day and place. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.SCHEDULE)
class ScheduleCouncil implements FormHandler {

    private final CouncilMeetings meetings;
    private final PhaseSchedule schedule;

    ScheduleCouncil(CouncilMeetings meetings, PhaseSchedule schedule) {
        this.meetings = meetings;
        this.schedule = schedule;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("dates that are open to all staff");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LocalDate last = last(work);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("due", EraFormat.dateWithWeekday(last));
        shown.put("events", meetings.eventsUntil(last).stream().map(ScheduleCouncil::row).toList());
        return shown;
    }

    private static Map<String, Object> row(CalendarEvent event) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", event.kind().label());
        row.put("label", event.label());
        row.put("from", EraFormat.dateWithWeekday(event.from()));
        row.put("to", EraFormat.dateWithWeekday(event.to()));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        meetings.schedule(work.cycle(), work.phase(), values.requiredDate("heldOn"), last(work),
                values.requiredText("startsAt"), values.requiredText("place"), values.text("attendance").orElse(null),
                values.ticked("overlapAccepted"), actor);
        return Map.of();
    }

    /** The deadline may have been moved in the calendar since the round began. */
    private LocalDate last(Work work) {
        return schedule.date(work.cycle(), work.phase()).map(PhaseDates::due)
                .filter(day -> day.isAfter(work.due())).orElse(work.due());
    }
}
