package city.nenrin.calendar;

import java.util.List;

/**
 * What became of a change of dates.
 *
 * @param dates    the dates as stored
 * @param notes    Japanese: days that were moved to a working day, and why
 * @param warnings collisions of the phase on its new dates
 */
public record DateChangeResult(PhaseDates dates, List<String> notes, List<CollisionWarning> warnings) {
}
