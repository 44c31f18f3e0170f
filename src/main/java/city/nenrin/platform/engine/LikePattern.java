package city.nenrin.platform.engine;

import java.util.Locale;

/**
 * A search pattern of SQL's {@code LIKE} ({@code %} any text, {@code _} one character) without regard to case. It looks
 * at each position of the text at most once for each character of the pattern: a pattern that somebody sends must not
 * become a regular expression, whose search goes back and forth without end.
 */
final class LikePattern {

    private final String pattern;

    LikePattern(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    /** Whether the whole text fits; a missing text never does. */
    boolean matches(String text) {
        return text != null && fits(text.toLowerCase(Locale.ROOT));
    }

    private boolean fits(String text) {
        int at = 0;
        int next = 0;
        // Where the last % stands, and the text after what it has swallowed so far: only that one is ever widened.
        int any = -1;
        int after = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '%') {
                any = next++;
                after = at;
            } else if (next < pattern.length() && (pattern.charAt(next) == '_' || pattern.charAt(next) == text.charAt(at))) {
                next++;
                at++;
            } else if (any >= 0) {
                next = any + 1;
                at = ++after;
            } else {
                return false;
            }
        }
        return pattern.substring(next).chars().allMatch(rest -> rest == '%');
    }
}
