package city.nenrin.policy.interview.process;

/** Names that the models {@code interview-preparation} and {@code preparation-round} and the code share. */
public final class PreparationProcess {

    public static final String KEY = "interview-preparation";
    public static final String ROUND = "preparation-round";

    public static final String CONFIRM_DIRECTION = "userTask_confirmDirection";
    public static final String POLICY_OPINION = "userTask_enterPolicyOpinion";
    public static final String FINANCE_OPINION = "userTask_enterFinanceOpinion";
    public static final String PERSONNEL_OPINION = "userTask_enterPersonnelOpinion";
    public static final String COMPILE = "userTask_compilePapers";

    public static final String ANNOUNCE = "userTask_announceInterviews";
    public static final String DISTRIBUTE = "userTask_distributePapers";

    private PreparationProcess() {
    }
}
