package city.nenrin.policy.interview.process;

/** Names that the models {@code mayor-interview} and {@code interview-round} and the code share. */
public final class MayorInterviewProcess {

    public static final String KEY = "mayor-interview";
    public static final String ROUND = "interview-round";

    public static final String TIMER_HELD_ON = "timer_heldOn";
    public static final String RECORD = "userTask_recordResults";
    public static final String CONFIRM_MINUTES = "userTask_confirmMinutes";
    public static final String TIMER_LAPSED = "timer_confirmationLapsed";
    public static final String DEEM_CONFIRMED = "serviceTask_deemConfirmed";

    public static final String SCHEDULE = "userTask_scheduleInterviews";
    public static final String FIX = "userTask_fixResults";
    public static final String SHARE = "userTask_shareResults";
    public static final String WRAP_UP = "userTask_recordWrapUpMeeting";

    /** Sent to the annual cycle of the year before, which may end then. */
    public static final String FIRST_INTERVIEW_REPORTED = "message_firstInterviewReported";

    /** The meeting was moved to another day. Set by the record form. */
    public static final String POSTPONED = "postponed";
    /** A part was held, the rest comes on another day. Set by the record form. */
    public static final String SPLIT = "split";
    /** The department head objects to the minutes. Set by the confirmation form. */
    public static final String OBJECTED = "objected";
    /** A wrap-up meeting is held. Set by the share form. */
    public static final String WRAP_UP_MEETING = "wrapUpMeeting";

    private MayorInterviewProcess() {
    }
}
