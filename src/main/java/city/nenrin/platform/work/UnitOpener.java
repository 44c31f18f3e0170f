package city.nenrin.platform.work;

import java.util.Optional;

/** Opens a unit of a phase that is already running: a decision, a question, a proposal. Without an occasion it is 0. */
public interface UnitOpener {

    /**
     * Adds the unit to the phase and starts its process; does nothing if the unit exists already.
     *
     * @return the business key of the unit
     * @throws IllegalStateException if the phase is not open
     */
    default String open(int cycle, String phase, PhaseUnit unit) {
        return open(cycle, phase, 0, unit);
    }

    /**
     * The same in one occasion of the phase.
     *
     * @param occasion 0 for the one that the calendar has in every year, further ones from 1
     */
    String open(int cycle, String phase, int occasion, PhaseUnit unit);

    /**
     * Registers the unit for an instance that is being started through a start form, without starting another one.
     *
     * @return the business key, which the caller gives to the instance
     * @throws IllegalStateException if the phase is not open
     */
    String register(int cycle, String phase, PhaseUnit unit);

    /** Whether a phase takes further units; to be asked before {@link #open}, which throws. */
    PhaseStanding standing(int cycle, String phase);

    /**
     * The cycle in which this phase takes new units now. In the weeks in which two do, it is the younger one.
     *
     * @return year of the cycle's first March; empty if the phase is open in no cycle
     */
    Optional<Integer> openCycle(String phase);
}
