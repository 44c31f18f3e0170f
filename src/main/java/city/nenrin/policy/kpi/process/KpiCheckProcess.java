package city.nenrin.policy.kpi.process;

/** Names that the models {@code kpi-check} and {@code kpi-round} and the code share. */
public final class KpiCheckProcess {

    public static final String KEY = "kpi-check";
    public static final String ROUND = "kpi-round";

    public static final String ENTER_ACTUALS = "userTask_enterKpiActuals";
    public static final String CONFIRM_ACTUALS = "userTask_confirmKpiActuals";
    public static final String RATE = "serviceTask_rateKpis";
    public static final String INSPECT = "userTask_inspectKpis";

    public static final String ANNOUNCE = "userTask_announceRound";
    public static final String COMPILE = "userTask_compileAttainment";

    /** The figures are confirmed, or inspected; otherwise they go back. Set by both forms. */
    public static final String APPROVED = "approved";

    private KpiCheckProcess() {
    }
}
