package city.nenrin.policy.kpi;

import city.nenrin.calendar.EraFormat;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which figures a KPI phase is about. Three moments of the year (A01): in March the year that ends, still expected; in
 * May the same year, settled; in September the first half of the year that runs.
 *
 * @param fiscalYear 対象年度 of the figures
 * @param term       annual or first half
 * @param certainty  what is usual at this moment; people may say otherwise
 */
public record KpiMoment(int fiscalYear, Term term, Certainty certainty) {

    /**
     * The moment of a phase.
     *
     * @param cycle year of the cycle's first March
     * @throws IllegalArgumentException if the phase is no KPI phase
     */
    public static KpiMoment of(int cycle, String phase) {
        return switch (phase) {
            case "kpi-check-march" -> new KpiMoment(cycle - 1, Term.ANNUAL, Certainty.FORECAST);
            case "kpi-check-may" -> new KpiMoment(cycle - 1, Term.ANNUAL, Certainty.SETTLED);
            case "kpi-check-september" -> new KpiMoment(cycle, Term.FIRST_HALF, Certainty.FORECAST);
            default -> throw new IllegalArgumentException("No KPI phase: " + phase);
        };
    }

    /** What may be said at this moment: once the year is settled, no expectation. */
    public Set<Certainty> taken() {
        return certainty == Certainty.SETTLED ? EnumSet.of(Certainty.ACTUAL, Certainty.SETTLED) : EnumSet.allOf(Certainty.class);
    }

    /** For example 「令和8年度（2026年度）年間」. */
    public String label() {
        return EraFormat.fiscalYear(fiscalYear) + " " + term.label();
    }
}
