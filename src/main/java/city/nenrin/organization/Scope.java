package city.nenrin.organization;

import java.util.Set;

/**
 * How much of a kind of data somebody sees; made for the {@code where} of a query.
 *
 * @param level     the widest level of all capacities that count
 * @param units     with {@link AccessLevel#OWN}: codes of the units whose data are seen, those they came from
 *                  included; empty otherwise
 * @param staffCode the reader, for what is about the reader in person
 */
public record Scope(AccessLevel level, Set<String> units, String staffCode) {

    /** Whether everything is seen. */
    public boolean full() {
        return level == AccessLevel.FULL;
    }

    /** Whether nothing is seen. */
    public boolean none() {
        return level == AccessLevel.NONE;
    }

    /**
     * Whether one datum is seen.
     *
     * @param ownerUnit  code of the unit that it belongs to; may be null for data without one
     * @param aboutStaff code of the person that it is about, or null
     */
    public boolean includes(String ownerUnit, String aboutStaff) {
        return switch (level) {
            case FULL -> true;
            case OWN -> ownerUnit != null && units.contains(ownerUnit) || staffCode.equals(aboutStaff);
            case SELF -> staffCode.equals(aboutStaff);
            case NONE -> false;
        };
    }
}
