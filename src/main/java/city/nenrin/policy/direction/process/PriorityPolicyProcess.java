package city.nenrin.policy.direction.process;

/** Names that the model {@code priority-policy} and the code share. */
public final class PriorityPolicyProcess {

    public static final String KEY = "priority-policy";

    public static final String COMPILE_RESULTS = "userTask_compileResults";
    public static final String DRAFT_POLICY = "userTask_draftPolicy";
    public static final String CONSENT_FINANCE = "userTask_consentFinance";
    public static final String CONSENT_PERSONNEL = "userTask_consentPersonnel";
    public static final String CONFIRM_POLICY = "userTask_confirmPolicy";
    public static final String TABLE_POLICY = "userTask_tablePolicy";
    public static final String REGISTER_COUNCIL_RESULT = "userTask_registerCouncilResult";
    public static final String REGISTER_DECISION = "userTask_registerDecision";
    public static final String NOTIFY_POLICY = "userTask_notifyPolicy";

    /** The head of the planning department confirms; otherwise the draft goes back. Set by the form. */
    public static final String APPROVED = "approved";
    /** The executive meeting adopts the paper; otherwise it is drafted again. Set by the form. */
    public static final String ADOPTED = "adopted";

    /** The author recalled or withdrew the draft while it was with the two sections. Set when that happens. */
    public static final String TAKEN_BACK = "takenBack";

    private PriorityPolicyProcess() {
    }
}
