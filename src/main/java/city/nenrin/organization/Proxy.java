package city.nenrin.organization;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A member of staff who acts for a post (BR-26).
 *
 * @param postCode  the represented post
 * @param staffCode who acts
 * @param from      first day
 * @param to        last day (inclusive; a proxy always ends)
 * @param scope     {@value #EVERYTHING}, or process keys separated by commas, for example {@code logic-model-month}
 * @param reason    why, in the words of the person who appointed
 */
public record Proxy(String postCode, String staffCode, LocalDate from, LocalDate to, String scope, String reason) {

    /** The scope of a proxy for all the post's work. */
    public static final String EVERYTHING = "*";

    /** Whether the term includes a day. */
    public boolean validOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Whether the proxy covers a process. */
    public boolean covers(String processKey) {
        return covers(scope, processKey);
    }

    static boolean covers(String scope, String processKey) {
        return scope.equals(EVERYTHING)
                || processKey != null && Arrays.asList(scope.split("\\s*,\\s*")).contains(processKey);
    }
}
