package city.nenrin.calendar;

/**
 * One thing that is wrong with what was given.
 *
 * @param row     place of the row in the list, from 0; -1 where the table as a whole is meant, 0 for a form
 * @param field   column of the table or field of the form
 * @param message Japanese: the value and what is expected
 */
public record CalendarFault(int row, String field, String message) {
}
