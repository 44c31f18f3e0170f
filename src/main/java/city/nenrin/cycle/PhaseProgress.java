package city.nenrin.cycle;

/**
 * How far the units of a phase are; rounds and exempt units do not count.
 *
 * @param units   all that take part
 * @param closed  submitted, in time or late
 * @param late    submitted after the deadline
 * @param missing closed by the owner without a submission
 */
public record PhaseProgress(int units, int closed, int late, int missing) {

    /** A phase without units. */
    public static final PhaseProgress NONE = new PhaseProgress(0, 0, 0, 0);

    /** Still being worked on. */
    public int open() {
        return units - closed - missing;
    }
}
