package city.nenrin.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing was stored: the faults say everything that is wrong, not only the first. */
public class CalendarRefusedException extends RuntimeException {

    private final transient List<CalendarFault> faults;

    public CalendarRefusedException(List<CalendarFault> faults) {
        super(faults.stream().map(CalendarFault::message).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<CalendarFault> faults() {
        return faults;
    }
}
