package city.nenrin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;

/**
 * A cycle as the seed draws it: fourteen months, three lanes, a bar per phase.
 *
 * @param cycle  year of the cycle's first March
 * @param today  the day of the clock
 * @param months the fourteen months, March first
 * @param lanes  the lanes in the order of {@link Lane}; empty bars before the cycle is drafted
 * @param events what else stands in these months, in order of the first day
 * @param closed weekdays on which the city hall is closed, with the reason
 */
public record Roadmap(int cycle, LocalDate today, List<YearMonth> months, List<LaneBars> lanes,
                      List<CalendarEvent> events, NavigableMap<LocalDate, String> closed) {

    /** The enabled phases of one lane in the order of the city's table. */
    public record LaneBars(Lane lane, List<PhaseDates> bars) {
    }

    /** Whether the cycle has dates at all. */
    public boolean drafted() {
        return lanes.stream().anyMatch(lane -> !lane.bars().isEmpty());
    }
}
