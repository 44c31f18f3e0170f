package city.nenrin.organization;

/**
 * A role in a unit.
 *
 * @param role     the role
 * @param unitCode the unit in which it is held; for the liaison officer the department in charge
 * @param proxy    scope of the proxy by which it is exercised, or null in own right
 */
public record Capacity(Role role, String unitCode, String proxy) {

    /** Whether the role is exercised for somebody else. */
    public boolean byProxy() {
        return proxy != null;
    }
}
