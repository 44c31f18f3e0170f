package city.nenrin.organization;

import java.util.Locale;

/** Level of a unit in the city's tree. */
public enum UnitKind {
    /** The root: the city itself. */
    CITY,
    /** 部, or an office on the same level. */
    DEPARTMENT,
    /** 課, or an office on the same level. */
    SECTION;

    /** Lower-case code as it stands in the tables and in a city package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownCode if no kind has this code */
    public static UnitKind of(String code) {
        return Codes.of(UnitKind.class, "組織の区分", code);
    }
}
