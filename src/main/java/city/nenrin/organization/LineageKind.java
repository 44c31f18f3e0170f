package city.nenrin.organization;

import java.util.Locale;

/** How a unit came out of another one (BR-37). */
public enum LineageKind {
    SPLIT, MERGE, RENAME, MOVE;

    /** Lower-case code as it stands in the tables and in a city package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownCode if no kind has this code */
    public static LineageKind of(String code) {
        return Codes.of(LineageKind.class, "組織改編の区分", code);
    }
}
