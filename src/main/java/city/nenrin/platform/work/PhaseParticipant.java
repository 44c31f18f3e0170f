package city.nenrin.platform.work;

import java.time.LocalDate;
import java.util.List;

/** A module's answer to the question who takes part in a phase. One bean for each unit process. */
public interface PhaseParticipant {

    /** Key of the unit process, for example {@code kpi-check}. */
    String process();

    /**
     * The units that take part, in the order in which they are opened. Rolling phases return what is carried over.
     *
     * @param cycle year of the cycle's first March
     * @param phase key of the phase
     * @param asOf  the day on which the organisation is read
     */
    List<PhaseUnit> units(int cycle, String phase, LocalDate asOf);

    /**
     * The same for one occasion of the phase, for those whose units depend on it.
     *
     * @param occasion 0 for the one that the calendar has in every year, further ones from 1
     */
    default List<PhaseUnit> units(int cycle, String phase, int occasion, LocalDate asOf) {
        return units(cycle, phase, asOf);
    }
}
