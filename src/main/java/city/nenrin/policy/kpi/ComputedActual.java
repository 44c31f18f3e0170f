package city.nenrin.policy.kpi;

import java.math.BigDecimal;

/**
 * A source of figures that this system keeps itself, so that nobody has to count them. A KPI takes its figure from it
 * where its 出典 (source statistic) is the source's name; one bean for each source.
 */
public interface ComputedActual {

    /** The name of the source as it stands in the KPI register. */
    String source();

    /**
     * The figure as the records stand now.
     *
     * @param fiscalYear 対象年度
     * @param term       the first half, or the whole year
     */
    Figure of(int fiscalYear, Term term);

    /**
     * A computed figure.
     *
     * @param basis from what it was computed, Japanese, for the person who takes it over
     */
    record Figure(BigDecimal value, String basis) {
    }
}
