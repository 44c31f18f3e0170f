package city.nenrin.platform.work;

/** Whether a phase takes further units. */
public enum PhaseStanding {
    /** It has not begun; its participant is asked when it opens. */
    NOT_BEGUN,
    /** It runs and takes units. */
    OPEN,
    /** It takes no units any more. */
    CLOSED
}
