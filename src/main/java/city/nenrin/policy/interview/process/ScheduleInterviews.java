package city.nenrin.policy.interview.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.InterviewDates;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.Slot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「面談日程の調整」: the secretary section gives every department its date, time and place, all at once. */
@UserTask(process = MayorInterviewProcess.ROUND, activity = MayorInterviewProcess.SCHEDULE)
class ScheduleInterviews implements FormHandler {

    private final InterviewMeetings meetings;
    private final InterviewDates dates;
    private final Departments departments;
    private final Clock clock;

    ScheduleInterviews(InterviewMeetings meetings, InterviewDates dates, Departments departments, Clock clock) {
        this.meetings = meetings;
        this.dates = dates;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("whom the mayor meets on which day is open to all staff");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("window", EraFormat.dateWithWeekday(moment.firstDay()) + "から" + EraFormat.dateWithWeekday(work.due()) + "まで");
        shown.put("events", dates.around(moment).stream().map(event -> Map.of("label", event.label(),
                "kind", event.kind().label(),
                "period", EraFormat.date(event.from()) + "～" + EraFormat.date(event.to()))).toList());
        List<String> interviewed = departments.interviewed(LocalDate.now(clock)).stream().map(Unit::code).toList();
        shown.put("interviews", dates.propose(moment, interviewed).stream().map(slot -> Map.of(
                "department", slot.department(), "name", departments.name(slot.department()),
                "heldOn", slot.heldOn().toString(), "startsAt", slot.startsAt().toString())).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<Slot> slots = values.rows("interviews").stream().map(row -> new Slot(row.requiredText("department"),
                row.date("heldOn").orElse(null), row.time("startsAt").orElse(null),
                row.text("place").orElse(null))).toList();
        meetings.schedule(InterviewMoment.of(work.cycle(), work.phase()), slots);
        return Map.of();
    }
}
