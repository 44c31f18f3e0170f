package city.nenrin.cycle;

/**
 * How far the units of a phase are; rounds and exempt units do not count.
 *
 * @param units   all that take part
 * @param closed  handed in, in time or late, whether or not others have still to look at them
 * @param late    handed in after the last day
 * @param missing not handed in: the last day has passed, or the phase's owner closed it without
 */
public record PhaseProgress(int units, int closed, int late, int missing) {

    /** A phase without units. */
    public static final PhaseProgress NONE = new PhaseProgress(0, 0, 0, 0);

    /** The same with units that have handed in and wait for others, and with units that are past their last day. */
    PhaseProgress with(int handedIn, int late, int owingPastDue) {
        return new PhaseProgress(units, closed + handedIn, this.late + late, missing + owingPastDue);
    }
}
