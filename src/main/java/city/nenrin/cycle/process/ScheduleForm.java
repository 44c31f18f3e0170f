package city.nenrin.cycle.process;

import city.nenrin.calendar.CalendarEvent;
import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.platform.form.FormValues;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The year's dates as the forms of the annual cycle show them, and what people change in them. */
@Component
class ScheduleForm {

    private final PhaseSchedule schedule;
    private final CalendarEvents events;

    ScheduleForm(PhaseSchedule schedule, CalendarEvents events) {
        this.schedule = schedule;
        this.events = events;
    }

    /** One row for each phase: key, name, lane, owner, opens, due, and the dates of the year before as they were in the end. */
    List<Map<String, Object>> phases(int cycle) {
        Map<String, PhaseDates> lastYear = byKey(cycle - 1);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PhaseDates dates : yearly(cycle)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", dates.phase().key());
            row.put("name", dates.phase().name());
            row.put("lane", dates.phase().lane().label());
            row.put("owner", dates.phase().owner().label());
            row.put("opens", dates.opens().toString());
            row.put("due", dates.due().toString());
            PhaseDates before = lastYear.get(dates.phase().key());
            // Without the years, which the label says: the field is narrow.
            row.put("lastYear", before == null ? "記録なし"
                    : EraFormat.monthDay(before.opens()) + "～" + EraFormat.monthDay(before.due()));
            rows.add(row);
        }
        return rows;
    }

    /** Where dates meet question days, polling days or golden week. */
    List<Map<String, Object>> warnings(int cycle) {
        return schedule.warnings(cycle).stream()
                .map(warning -> Map.<String, Object>of("phase", warning.phase().name(), "message", warning.message()))
                .toList();
    }

    /** The city's events of the cycle's fourteen months. */
    List<Map<String, Object>> events(int cycle) {
        return events.within(new CycleSpan(cycle).range()).stream().map(ScheduleForm::event).toList();
    }

    private static Map<String, Object> event(CalendarEvent event) {
        return Map.of("label", event.label(), "source", event.source().label(),
                "period", EraFormat.date(event.from()) + "～" + EraFormat.date(event.to()));
    }

    /**
     * Writes the dates that differ from the schedule; a blank date stays as it is.
     *
     * @throws Refused with every fault of every row
     */
    void change(int cycle, List<FormValues> rows, String actor, String reason) {
        Map<String, PhaseDates> current = byKey(cycle);
        List<Fault> faults = new ArrayList<>();
        for (FormValues row : rows) {
            PhaseDates dates = current.get(row.requiredText("key"));
            if (dates == null) {
                faults.add(row.fault("key", "の値「" + row.requiredText("key") + "」という工程はありません。"));
                continue;
            }
            row.gather(faults, () -> {
                LocalDate opens = row.date("opens").orElse(dates.opens());
                LocalDate due = row.date("due").orElse(dates.due());
                if (!(opens.equals(dates.opens()) && due.equals(dates.due()))) {
                    schedule.change(cycle, dates.phase().key(), opens, due, actor, reason);
                }
            });
        }
        Refused.ifAny(faults);
    }

    private Map<String, PhaseDates> byKey(int cycle) {
        return yearly(cycle).stream().collect(Collectors.toMap(d -> d.phase().key(), Function.identity()));
    }

    /** What the calendar has in every year; further occasions get their dates when they are opened. */
    private List<PhaseDates> yearly(int cycle) {
        return schedule.dates(cycle).stream().filter(dates -> dates.key().occasion() == 0).toList();
    }
}
