package city.nenrin.calendar;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Which phase of which year. A phase may happen several times in a cycle.
 *
 * @param cycle    year of the cycle's first March
 * @param phaseKey key of the phase's definition, for example {@code kpi-check-march}
 * @param occasion 0 for the one that the city's calendar has in every year, further ones from 1
 */
@Embeddable
public record PhaseKey(int cycle, String phaseKey, int occasion) implements Serializable {

    /** The phase as the city's calendar has it in every year. */
    public PhaseKey(int cycle, String phaseKey) {
        this(cycle, phaseKey, 0);
    }

    /** Tells the phases of one cycle apart: {@code kpi-check-march}, and {@code kpi-check-march.1} for a further occasion. */
    public String inCycle() {
        return occasion == 0 ? phaseKey : phaseKey + "." + occasion;
    }

    /** Business key of what is done in the phase: {@code 2027/kpi-check-march/welfare-01}. */
    public String businessKey(String subject) {
        return cycle + "/" + inCycle() + "/" + subject;
    }

    @Override
    public String toString() {
        return cycle + "/" + inCycle();
    }
}
