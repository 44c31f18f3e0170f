package city.nenrin.lane.rehearsal;

import city.nenrin.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * A robot that fills in one form.
 *
 * @param today       the robot's day
 * @param workingDays the city's working days
 * @param remands     whether it sends the work back where it may
 * @param postpones   whether it puts a meeting off
 * @param lacksData   whether it answers "no data until" where it may
 */
public record Robot(LocalDate today, WorkingDays workingDays, boolean remands, boolean postpones, boolean lacksData) {

    /** A robot that does what is expected. */
    public static Robot diligent(LocalDate today, WorkingDays workingDays) {
        return new Robot(today, workingDays, false, false, false);
    }
}
