package city.nenrin.platform.security;

import java.util.Locale;
import java.util.Set;

/** What examples and images use; what opens with one of them is open to everybody. */
final class WellKnownPasswords {

    private static final Set<String> WORDS = Set.of("postgres", "password", "nenrin", "demo", "admin", "camunda",
            "changeme", "secret");

    private WellKnownPasswords() {
    }

    static boolean contain(String password) {
        return password != null && WORDS.contains(password.toLowerCase(Locale.ROOT));
    }
}
