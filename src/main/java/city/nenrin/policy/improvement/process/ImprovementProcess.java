package city.nenrin.policy.improvement.process;

/** Names that the model {@code work-improvement} and the code share. */
public final class ImprovementProcess {

    public static final String KEY = "work-improvement";
    /** The phase in which proposals are taken; it has the name of its process. */
    public static final String PHASE = "work-improvement";

    public static final String DECIDE = "userTask_decideImprovement";
    public static final String ADVISE = "userTask_adviseImprovement";
    public static final String ENTER_RESULT = "userTask_enterResult";
    public static final String VERIFY = "userTask_verifySavedTime";

    /** The head decided in an earlier cycle. Set at the start. */
    public static final String DECIDED = "decided";
    /** The head lets the section do it. */
    public static final String APPROVED = "approved";
    /** Money or systems are needed. */
    public static final String ADVICE_NEEDED = "adviceNeeded";
    /** The DX office has verified the hours; otherwise the result goes back. */
    public static final String VERIFIED = "verified";

    private ImprovementProcess() {
    }
}
