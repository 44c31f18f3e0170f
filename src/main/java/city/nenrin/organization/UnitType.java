package city.nenrin.organization;

import java.util.Locale;

/** Which body of local government a unit belongs to. */
public enum UnitType {
    /** 市長部局 */
    MAYOR_OFFICE,
    /** 教育委員会 */
    BOARD_OF_EDUCATION,
    /** 公営企業 */
    PUBLIC_ENTERPRISE,
    /** 議会事務局 */
    ASSEMBLY_OFFICE,
    /** 農業委員会事務局 */
    AGRICULTURE_COMMITTEE,
    /** 監査委員事務局 */
    AUDIT_OFFICE,
    /** 選挙管理委員会事務局 */
    ELECTION_COMMISSION,
    /** 会計管理者・会計課 */
    ACCOUNTING_OFFICE,
    /** Any other body. */
    OTHER;

    /** Lower-case code as it stands in the tables and in a city package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownCode if no type has this code */
    public static UnitType of(String code) {
        return Codes.of(UnitType.class, "組織の種別", code);
    }
}
