package city.nenrin.platform.work;

import java.time.LocalDate;
import java.util.List;

/**
 * A phase that is to happen once more in a cycle.
 *
 * @param cycle year of the cycle's first March
 * @param phase key of the phase's definition in the calendar, which is the template
 * @param name  what people tell it from the others by, for example 「9月補正予算」
 * @param opens first day
 * @param due   last day for submission, inclusive
 * @param owner code of the section that owns it; null for the template's
 * @param units the units that take part; empty to ask the template's {@link PhaseParticipant} when it opens
 */
public record Occasion(int cycle, String phase, String name, LocalDate opens, LocalDate due, String owner,
                       List<PhaseUnit> units) {
}
