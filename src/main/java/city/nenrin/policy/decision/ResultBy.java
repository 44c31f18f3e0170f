package city.nenrin.policy.decision;

import city.nenrin.calendar.UnitFunction;

/** Who says whether a provision came. */
public enum ResultBy {
    /** The section in charge does it by itself; nobody else has to answer. */
    SECTION("担当課"),
    FINANCE("財政課"),
    PERSONNEL("人事課");

    private final String label;

    ResultBy(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    static ResultBy of(UnitFunction office) {
        return switch (office) {
            case FINANCE -> FINANCE;
            case PERSONNEL -> PERSONNEL;
            default -> throw new IllegalArgumentException("Nothing is asked of " + office);
        };
    }
}
