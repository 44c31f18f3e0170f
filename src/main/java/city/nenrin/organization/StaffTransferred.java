package city.nenrin.organization;

import java.time.LocalDate;

/**
 * Somebody changed posts; told inside the transaction of the change.
 *
 * @param staffCode who
 * @param fromPost  the post left, or null for an appointment
 * @param toPost    the post taken up, or null for a leave
 * @param date      first day of the new state
 */
public record StaffTransferred(String staffCode, String fromPost, String toPost, LocalDate date) {
}
