package city.nenrin.calendar;

import java.util.List;

/** The phase keys that a package's calendar must have, no more and no less: those of the annual cycle. */
public final class PhaseKeys {
    /** All keys, lane by lane in the order of the year. */
    public static final List<String> ALL = List.of(
            "kpi-check-march", "programme-review-march", "interview-preparation-april", "mayor-interview-april",
            "priority-policy-april", "decision-follow-up-april", "kpi-check-may", "logic-model-month-may",
            "plan-council-july", "kpi-check-september", "programme-review-september", "assembly-evaluation-september",
            "interview-preparation-october", "mayor-interview-october", "priority-policy-october",
            "decision-follow-up-october", "logic-model-month-november", "plan-council-december", "consultation",
            "work-improvement",
            "execution-policy", "settlement", "financial-outlook", "execution-check-august", "budget-policy",
            "budget-request-supplementary-december", "budget-request-initial", "execution-check-january",
            "execution-check-february", "donation-incentive",
            "training", "headcount-plan-april", "recruitment-june", "recruitment-september", "headcount-plan-october",
            "personnel-hearing", "organization-review", "placement", "project-team");

    private PhaseKeys() {
    }
}
