package city.nenrin.organization;

import city.nenrin.calendar.UnitFunction;

/**
 * What somebody is in the yearly cycle on a day. Roles follow from postings, from the functions of units and from the
 * liaison rows; they are never stored. The names are the columns of {@code access/matrix.csv}.
 */
public enum Role {
    /** Holds a post of kind mayor. */
    MAYOR("市長"),
    /** Holds a post of kind vice-mayor. */
    VICE_MAYOR("副市長"),
    /** Holds the head's post of a department. */
    DEPARTMENT_HEAD("部長"),
    /** Holds the head's post of a section. */
    SECTION_HEAD("課長"),
    /** Holds a member's post of a section or department. */
    SECTION_OFFICER("担当職員"),
    /** Is the policy section's officer in charge of a department (部担当); finance's counterpart is not. */
    LIAISON("部担当"),
    /** Belongs to the section with the policy function, or heads its department. */
    POLICY("政策推進課"),
    /** Belongs to the section with the finance function, or heads its department. */
    FINANCE("財政課"),
    /** Belongs to the section with the personnel function; its department's head does not by that alone. */
    PERSONNEL("人事課"),
    /** Belongs to the section with the secretary function, or heads its department. */
    SECRETARY("広報秘書課"),
    /** Belongs to the unit with the DX function, or heads its department. */
    DX("DX・行革担当"),
    /** Holds a post of kind auditor. */
    AUDITOR("監査"),
    /** Holds a post of kind administrator. */
    ADMINISTRATOR("システム管理者");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    /** The role of the section that has a function. */
    public static Role of(UnitFunction function) {
        return switch (function) {
            case POLICY -> POLICY;
            case FINANCE -> FINANCE;
            case PERSONNEL -> PERSONNEL;
            case SECRETARY -> SECRETARY;
            case DX -> DX;
        };
    }
}
