package city.nenrin.organization;

import java.time.LocalDate;

/**
 * A member of staff.
 *
 * @param code       login
 * @param familyName shown first; sample cities name staff by unit and post, for example 福祉課
 * @param givenName  for example 主任2
 * @param employment kind of employment
 * @param activeFrom first day
 * @param activeTo   day after the last one, or null
 */
public record Staff(String code, String familyName, String givenName, Employment employment, LocalDate activeFrom,
                    LocalDate activeTo) {

    /** Family name first, for example 「福祉課 主任2」. */
    public String displayName() {
        return (familyName + " " + givenName).strip();
    }

    /** Whether the person works for the city on a day. */
    public boolean activeOn(LocalDate date) {
        return Term.contains(activeFrom, activeTo, date);
    }
}
