package city.nenrin.organization;

import java.util.Locale;

/** The function that a section has for the whole city; the city's package names the section of each. */
public enum UnitFunction {
    /** 政策推進課 */
    POLICY,
    /** 財政課 */
    FINANCE,
    /** 人事課 */
    PERSONNEL,
    /** 広報秘書課 */
    SECRETARY,
    /** DX・行革担当 */
    DX;

    /** Lower-case code as it stands in the tables and in a city package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownCode if no function has this code */
    public static UnitFunction of(String code) {
        return Codes.of(UnitFunction.class, "全庁的な役割", code);
    }
}
