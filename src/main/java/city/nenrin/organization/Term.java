package city.nenrin.organization;

import java.time.LocalDate;

/** Half-open terms, as all dated rows but {@link Proxy} use them. */
final class Term {

    private Term() {
    }

    /** Whether {@code date} lies in [from, to); a {@code to} of null never ends. */
    static boolean contains(LocalDate from, LocalDate to, LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }

    /** Whether two half-open terms share a day. */
    static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }
}
