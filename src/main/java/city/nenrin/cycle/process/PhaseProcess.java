package city.nenrin.cycle.process;

/** Names that the model {@code phase} and the code share. */
public final class PhaseProcess {

    public static final String KEY = "phase";

    public static final String CONFIRM_OPENING = "userTask_confirmOpening";
    public static final String REVIEW_OUTSTANDING = "userTask_reviewOutstanding";
    public static final String TIMER_REMIND = "timer_remind";
    public static final String TIMER_DUE = "timer_due";
    public static final String TIMER_WAIT = "timer_wait";
    public static final String OPEN_UNITS = "serviceTask_openUnits";

    /** The round has told the city: the units may open. Sent to the phase. */
    public static final String ROUND_ANNOUNCED = "message_roundAnnounced";
    /** No unit is open any more. Sent to the phase, which passes it on to its round. */
    public static final String UNITS_CLOSED = "message_unitsClosed";
    /** The round has ended. Sent to the phase. */
    public static final String ROUND_FINISHED = "message_roundFinished";

    /** The phase has a round. Set at the start. */
    public static final String HAS_ROUND = "hasRound";
    /** The owner confirms the opening. Set at the start. */
    public static final String CONFIRM = "confirmOpening";
    /** More units wait to be opened. Set by {@code openUnits}. */
    public static final String UNITS_REMAIN = "unitsRemain";
    /** Units are open after the deadline. Set by {@code markOverdue}. */
    public static final String OUTSTANDING = "outstanding";
    /** The owner closes the phase. Set by the review form. */
    public static final String CLOSING = "closing";
    /** The owner gives a later deadline. Set by the review form. */
    public static final String POSTPONED = "postponed";

    private PhaseProcess() {
    }
}
