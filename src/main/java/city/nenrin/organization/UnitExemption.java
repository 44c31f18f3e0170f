package city.nenrin.organization;

/**
 * A phase that does not concern a unit. A department's exemption holds for its sections too.
 *
 * @param unitCode code of the unit
 * @param phaseKey key of the phase, for example {@code kpi-check-march}
 */
public record UnitExemption(String unitCode, String phaseKey) {
}
