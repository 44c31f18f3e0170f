package city.nenrin.organization;

import java.time.LocalDate;

/**
 * A unit's descent (BR-37). A split has one row per successor, a merge one per predecessor.
 *
 * @param predecessor code of the unit before
 * @param successor   code of the unit after
 * @param kind        what happened
 * @param effective   first day of the successor's responsibility
 */
public record UnitLineage(String predecessor, String successor, LineageKind kind, LocalDate effective) {
}
