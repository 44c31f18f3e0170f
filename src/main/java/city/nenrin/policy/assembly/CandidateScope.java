package city.nenrin.policy.assembly;

/** Which programmes the assembly chooses from. */
public enum CandidateScope {
    WITH_MODEL("ロジックモデルのある施策の事務事業"),
    ALL("すべての事務事業");

    private final String label;

    CandidateScope(String label) {
        this.label = label;
    }

    /** The Japanese words on the form. */
    public String label() {
        return label;
    }
}
