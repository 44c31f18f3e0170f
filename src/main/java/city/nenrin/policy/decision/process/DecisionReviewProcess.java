package city.nenrin.policy.decision.process;

/** Names that the model {@code decision-review} and the code share. */
public final class DecisionReviewProcess {

    public static final String KEY = "decision-review";

    public static final String REVIEW_DECISIONS = "userTask_reviewDecisions";

    /** Decisions are still to be reviewed. Set by the form. */
    public static final String REMAINING = "remaining";

    private DecisionReviewProcess() {
    }
}
