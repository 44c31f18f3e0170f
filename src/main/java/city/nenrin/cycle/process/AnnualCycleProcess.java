package city.nenrin.cycle.process;

/** Names that the model {@code annual-cycle} and the code share. */
public final class AnnualCycleProcess {

    public static final String KEY = "annual-cycle";

    public static final String DRAFT_SCHEDULE = "userTask_draftSchedule";
    public static final String CONFIRM_FINANCE = "userTask_confirmScheduleFinance";
    public static final String CONFIRM_PERSONNEL = "userTask_confirmSchedulePersonnel";
    public static final String FIX_SCHEDULE = "userTask_fixSchedule";
    public static final String CONFIRM_END = "userTask_confirmCycleEnd";

    /** The next cycle's first interview has taken the follow-up report: this cycle may end. */
    public static final String FIRST_INTERVIEW_REPORTED = "message_firstInterviewReported";

    private AnnualCycleProcess() {
    }

    /** Id of the timer that opens a phase: {@code kpi-check-march} is {@code timer_kpiCheckMarch}. */
    public static String timer(String phaseKey) {
        StringBuilder id = new StringBuilder("timer_");
        boolean upper = false;
        for (char c : phaseKey.toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                id.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return id.toString();
    }
}
