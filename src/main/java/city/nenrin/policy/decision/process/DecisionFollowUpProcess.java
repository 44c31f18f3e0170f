package city.nenrin.policy.decision.process;

/** Names that the model {@code decision-follow-up} and the code share. */
public final class DecisionFollowUpProcess {

    public static final String KEY = "decision-follow-up";

    public static final String ENTER_RESPONSE_PLAN = "userTask_enterResponsePlan";
    public static final String ROUTE_PROVISIONS = "serviceTask_routeProvisions";
    public static final String TIMER_REPORT_DUE = "timer_reportDue";
    public static final String REPORT_STATE = "userTask_reportState";
    public static final String REGISTER_BUDGET_RESULT = "userTask_registerBudgetResult";
    public static final String REGISTER_STAFF_RESULT = "userTask_registerStaffResult";
    /** To the step of finance: all that was asked of it has been answered from elsewhere. */
    public static final String BUDGET_ANSWERED = "message_budgetAnswered";
    /** The same for personnel. */
    public static final String STAFF_ANSWERED = "message_staffAnswered";
    public static final String REGISTER_COMPLETION = "userTask_registerCompletion";
    public static final String CARRY_OVER = "serviceTask_carryOver";

    /** Finance has to say whether money came. Set by {@code routeProvisions}. */
    public static final String BUDGET_NEEDED = "budgetNeeded";
    /** Personnel has to say whether people came. Set by {@code routeProvisions}. */
    public static final String STAFF_NEEDED = "staffNeeded";
    /** The decision is finished; otherwise it is carried over. Set by the form of the completion. */
    public static final String COMPLETED = "completed";

    private DecisionFollowUpProcess() {
    }
}
