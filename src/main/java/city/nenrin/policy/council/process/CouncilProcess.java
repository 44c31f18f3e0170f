package city.nenrin.policy.council.process;

/** Names that the models {@code plan-council} and {@code council-opinion} and the code share. */
public final class CouncilProcess {

    /** The city's own steps, once for each meeting. */
    public static final String ROUND = "plan-council";
    /** Once for each opinion. */
    public static final String OPINION = "council-opinion";

    public static final String SCHEDULE = "userTask_scheduleCouncil";
    public static final String REGISTER_DECISION = "userTask_registerCouncilDecision";
    public static final String SEND_PAPERS = "userTask_sendPapers";
    public static final String HELD_ON = "timer_heldOn";
    public static final String DRAFT_MINUTES = "userTask_draftMinutes";
    public static final String REGISTER_REVIEW = "userTask_registerMinutesReview";
    public static final String PUBLISH_MINUTES = "userTask_publishMinutes";
    public static final String REPORT_VIEW = "userTask_reportCityView";

    public static final String DRAFT_RESPONSE = "userTask_draftResponse";

    /** The day has changed after the papers went out. Sent to the round. */
    public static final String COUNCIL_MOVED = "message_councilMoved";

    /** The members want the minutes to be corrected. Set by the form of {@link #REGISTER_REVIEW}. */
    public static final String CORRECTION_NEEDED = "correctionNeeded";

    private CouncilProcess() {
    }
}
