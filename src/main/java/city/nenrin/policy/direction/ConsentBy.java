package city.nenrin.policy.direction;

/** The sections whose consent (合議) the direction paper needs. */
public enum ConsentBy {
    FINANCE("財政課"),
    PERSONNEL("人事課");

    private final String label;

    ConsentBy(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
