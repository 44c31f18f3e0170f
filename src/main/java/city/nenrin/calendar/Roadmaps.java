package city.nenrin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Computes roadmaps for pages. */
@Service
public class Roadmaps {

    private final PhaseSchedule schedule;
    private final CalendarEvents events;
    private final WorkingDays workingDays;
    private final Clock clock;

    Roadmaps(PhaseSchedule schedule, CalendarEvents events, WorkingDays workingDays, Clock clock) {
        this.schedule = schedule;
        this.events = events;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The roadmap of a cycle as its dates stand now. */
    public Roadmap of(int cycle) {
        CycleSpan span = new CycleSpan(cycle);
        List<PhaseDates> enabled = schedule.dates(cycle).stream().filter(PhaseDates::enabled).toList();
        List<Roadmap.LaneBars> lanes = Arrays.stream(Lane.values()).map(lane -> new Roadmap.LaneBars(lane,
                enabled.stream().filter(dates -> dates.phase().lane() == lane).toList())).toList();
        return new Roadmap(cycle, LocalDate.now(clock), span.months(), lanes, events.within(span.range()),
                workingDays.closedWeekdays(span.range()));
    }
}
