package city.nenrin.platform.work;

/** Moves the last day of single units of a phase, whatever the phase's is. Implemented by the owner of phases. */
public interface UnitDays {

    /**
     * Moves the last day of an open unit, its tasks and its timers; a unit that is not open is left alone. A day that
     * would lie in the past becomes today.
     *
     * @param subject code of what the unit is about
     * @param days    working days; negative for earlier; with 0 the unit's timers are asked again
     */
    void move(int cycle, String phase, String subject, int days);
}
