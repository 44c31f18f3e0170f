package city.nenrin.policy.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a section enters for one KPI. Either {@code value}, {@code certainty} and {@code baseDate} are given, or
 * {@code noDataUntil} alone (BR-31); every other field may be null.
 *
 * @param fiscalYear       対象年度 of the figure
 * @param baseDate         基準日, the day as of which the figure holds
 * @param noDataUntil      the day on which data is expected
 * @param correctionReason required when the entry replaces a figure of the same or a higher certainty
 */
public record KpiInput(String kpiCode, int fiscalYear, Term term, BigDecimal value, Certainty certainty,
                       LocalDate baseDate, LocalDate noDataUntil, String cause, String correctionReason) {

    /** Blank texts count as not given. */
    public KpiInput {
        cause = cause == null || cause.isBlank() ? null : cause;
        correctionReason = correctionReason == null || correctionReason.isBlank() ? null : correctionReason;
    }

    /** A figure without cause or correction. */
    public static KpiInput figure(String kpiCode, int fiscalYear, Term term, BigDecimal value, Certainty certainty,
                                  LocalDate baseDate) {
        return new KpiInput(kpiCode, fiscalYear, term, value, certainty, baseDate, null, null, null);
    }

    /** The answer "no data until {@code date}" with its reason. */
    public static KpiInput noDataUntil(String kpiCode, int fiscalYear, Term term, LocalDate date, String cause) {
        return new KpiInput(kpiCode, fiscalYear, term, null, null, null, date, cause, null);
    }

    /** The same entry as a correction. */
    public KpiInput correcting(String reason) {
        return new KpiInput(kpiCode, fiscalYear, term, value, certainty, baseDate, noDataUntil, cause, reason);
    }
}
