package city.nenrin.organization;

import city.nenrin.calendar.UnitFunction;
import java.time.LocalDate;

/**
 * One version of a unit.
 *
 * @param code        stable code, for example {@code city}, {@code welfare}, {@code welfare-01}; also the engine's
 *                    group of the unit's staff
 * @param name        Japanese name in this version
 * @param kind        level in the tree
 * @param type        body of local government
 * @param parentCode  code of the unit above; null for the city
 * @param leadSection code of the department's lead section (部主管課); null for others
 * @param function    function for the whole city, or null
 * @param validFrom   first day of this version
 * @param validTo     day after the last one, or null
 */
public record Unit(String code, String name, UnitKind kind, UnitType type, String parentCode, String leadSection,
                   UnitFunction function, LocalDate validFrom, LocalDate validTo) {

    /** Whether this version is in force on a day. */
    public boolean validOn(LocalDate date) {
        return Term.contains(validFrom, validTo, date);
    }
}
