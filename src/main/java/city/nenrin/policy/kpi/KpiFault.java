package city.nenrin.policy.kpi;

/**
 * One thing wrong with an entry.
 *
 * @param kpiCode the KPI concerned
 * @param field   name of the {@link KpiInput} component concerned
 * @param message Japanese text that names field, value and what is expected
 */
public record KpiFault(String kpiCode, String field, String message) {
}
