package city.nenrin.policy.direction;

import city.nenrin.calendar.UnitFunction;

/** The sections whose consent (合議) the direction paper needs. */
public enum ConsentBy {
    FINANCE(UnitFunction.FINANCE),
    PERSONNEL(UnitFunction.PERSONNEL);

    private final UnitFunction function;

    ConsentBy(UnitFunction function) {
        this.function = function;
    }

    /** What the section does for the whole city. */
    public UnitFunction function() {
        return function;
    }

    /** Japanese name. */
    public String label() {
        return function.label();
    }
}
