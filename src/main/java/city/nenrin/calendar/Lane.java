package city.nenrin.calendar;

/** The three lanes of the seed's chart (seed L9 to L15). */
public enum Lane implements Coded {
    POLICY("政策（モノ）"),
    FINANCE("財政（カネ）"),
    PERSONNEL("人事（ヒト）");

    private final String label;

    Lane(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
