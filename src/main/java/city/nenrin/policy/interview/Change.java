package city.nenrin.policy.interview;

/** やめる・減らす・変える: what a section proposes against overburden, waste and unevenness (seed L56-60). */
public enum Change {
    NONE("なし"),
    STOP("やめる"),
    REDUCE("減らす"),
    CHANGE("変える");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
