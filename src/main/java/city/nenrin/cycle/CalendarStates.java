package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseStates;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the calendar's page where the phases of a started year stand. */
@Component
class CalendarStates implements PhaseStates {

    private final AnnualCycles cycles;
    private final Standings standings;

    CalendarStates(AnnualCycles cycles, Standings standings) {
        this.cycles = cycles;
        this.standings = standings;
    }

    @Override
    public Map<PhaseKey, String> of(int cycle) {
        return cycles.find(cycle).isEmpty() ? Map.of() : standings.states(cycle).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, state -> state.getValue().label()));
    }
}
