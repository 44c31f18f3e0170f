package city.nenrin.policy.council;

/** What the city does with an opinion (対応の区分). */
public enum Handling {
    REFLECT("反映する", true),
    PARTLY("一部反映する", true),
    DONE("既に取り組んでいる", false),
    CONSIDER("今後検討する", true),
    DECLINE("対応は難しい", false);

    private final String label;
    private final boolean needsTime;

    Handling(String label, boolean needsTime) {
        this.label = label;
        this.needsTime = needsTime;
    }

    /** The Japanese word on forms and papers. */
    public String label() {
        return label;
    }

    /** Whether the answer must say by when. */
    public boolean needsTime() {
        return needsTime;
    }
}
