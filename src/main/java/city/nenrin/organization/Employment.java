package city.nenrin.organization;

import java.util.Locale;

/** Kind of employment. */
public enum Employment {
    /** Regular staff, inside 定数. */
    REGULAR,
    /** 会計年度任用職員: enters data, never decides, outside 定数, inside staff cost. */
    FISCAL_YEAR_APPOINTED;

    /** Lower-case code as it stands in the tables and in a city package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownCode if no employment has this code */
    public static Employment of(String code) {
        return Codes.of(Employment.class, "任用区分", code);
    }
}
