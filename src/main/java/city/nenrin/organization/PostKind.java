package city.nenrin.organization;

import java.util.Locale;

/** What a post is for; roles are derived from it (see {@link Role}). */
public enum PostKind {
    /** Head of a section or department (課長, 部長). */
    HEAD,
    /** Membership of a section or department. */
    MEMBER,
    /** 市長 */
    MAYOR,
    /** 副市長 */
    VICE_MAYOR,
    /** 監査 */
    AUDITOR,
    /** Administrator of the system. */
    ADMINISTRATOR;

    /** Lower-case code as it stands in the tables and in a city package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnknownCode if no kind has this code */
    public static PostKind of(String code) {
        return Codes.of(PostKind.class, "職の区分", code);
    }

    /** Whether a holder belongs to the staff of the post's unit and so to the unit's own group. */
    boolean givesUnitMembership() {
        return this == HEAD || this == MEMBER;
    }

    /** Whether a holder decides (専決); fiscal-year appointees never do. */
    boolean decides() {
        return this == HEAD || this == MAYOR || this == VICE_MAYOR;
    }
}
