package city.nenrin.policy.kpi;

/** Whether a section's grid takes figures now, and from whom: its task knows. */
public interface KpiGridAccess {

    /**
     * Demands that the task 「KPI実績の入力」 of this grid is open and that this person may do it.
     *
     * @throws Refused with a Japanese text if not
     */
    void require(KpiGrids.Key key, String actor);

    /** The grid takes nothing from this person now. */
    class Refused extends RuntimeException {

        public Refused(String message) {
            super(message);
        }
    }
}
