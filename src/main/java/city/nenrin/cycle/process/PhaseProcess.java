package city.nenrin.cycle.process;

/** Names that the model {@code phase} and the code share. */
public final class PhaseProcess {

    public static final String KEY = "phase";

    public static final String CONFIRM_OPENING = "userTask_confirmOpening";
    public static final String REVIEW_OUTSTANDING = "userTask_reviewOutstanding";
    public static final String DEADLINE_SET = "gateway_deadlineSet";
    public static final String NEXT_REMINDER = "gateway_nextReminder";
    public static final String TIMER_REMIND = "timer_remind";
    public static final String TIMER_DUE = "timer_due";
    public static final String TIMER_WAIT = "timer_wait";
    public static final String OPEN_UNITS = "serviceTask_openUnits";
    public static final String CLOSE_PHASE = "serviceTask_closePhase";

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
    /** Units are open after the last deadline. Set by {@code markOverdue}. */
    public static final String OUTSTANDING = "outstanding";
    /** Open units have a later deadline of their own. Set by {@code markOverdue}. */
    public static final String DUE_AHEAD = "dueAhead";
    /** There is a later deadline of which to remind. Set by {@code remind}. */
    public static final String REMINDERS_AHEAD = "remindersAhead";
    /** The owner closes the phase. Set by the review form. */
    public static final String CLOSING = "closing";
    /** The owner gives a later deadline. Set by the review form. */
    public static final String POSTPONED = "postponed";

    private PhaseProcess() {
    }
}
