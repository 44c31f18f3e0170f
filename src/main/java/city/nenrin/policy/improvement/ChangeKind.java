package city.nenrin.policy.improvement;

/** What is done with a piece of work, in the words of the seed. */
public enum ChangeKind {
    STOP("やめる"),
    REDUCE("減らす"),
    CHANGE("変える");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** The Japanese word. */
    public String label() {
        return label;
    }
}
