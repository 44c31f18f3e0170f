package city.nenrin.organization;

import java.time.LocalDate;

/**
 * A term in a post; several at once are 兼務・事務取扱.
 *
 * @param staffCode who
 * @param postCode  which post
 * @param from      first day
 * @param to        day after the last one, or null
 */
public record Posting(String staffCode, String postCode, LocalDate from, LocalDate to) {

    /** Whether the term includes a day. */
    public boolean validOn(LocalDate date) {
        return Term.contains(from, to, date);
    }
}
