package city.nenrin.policy.logicmodel;

import city.nenrin.calendar.EraFormat;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.Term;

/**
 * A logic-model month of a cycle. In May the figures of the year that ended are looked at and what is submitted is
 * published; in November the figures of the first half, and nothing is published (BR-4).
 *
 * @param cycle      year of the cycle's first March
 * @param phase      key of the phase
 * @param fiscalYear 対象年度 of the figures that the arrows are checked against
 * @param term       annual or first half
 * @param may        whether it is the month of new programmes' models and of publication
 */
public record LogicModelMoment(int cycle, String phase, int fiscalYear, Term term, boolean may) {

    public static final String MAY = "logic-model-month-may";
    public static final String NOVEMBER = "logic-model-month-november";

    /**
     * The moment of a phase.
     *
     * @throws IllegalArgumentException if the phase is no logic-model month
     */
    public static LogicModelMoment of(int cycle, String phase) {
        return switch (phase) {
            case MAY -> new LogicModelMoment(cycle, phase, cycle - 1, Term.ANNUAL, true);
            case NOVEMBER -> new LogicModelMoment(cycle, phase, cycle, Term.FIRST_HALF, false);
            default -> throw new IllegalArgumentException("No logic-model month: " + phase);
        };
    }

    /** Whether a phase is a logic-model month; null is none. */
    public static boolean isMonth(String phase) {
        return MAY.equals(phase) || NOVEMBER.equals(phase);
    }

    /** For example 「令和9年度 5月（令和8年度 年間の実績で検証）」. */
    public String label() {
        return EraFormat.fiscalYear(cycle) + (may ? " 5月" : " 11月") + "（" + EraFormat.fiscalYear(fiscalYear) + " "
                + term.label() + "の実績で検証）";
    }

    EntryContext context(String actor) {
        return new EntryContext(actor, cycle, phase);
    }
}
