package city.nenrin.policy.decision;

/** The ways in which a decision reaches money and people (BR-11 a to h). */
public enum ProvisionRoute {
    EXECUTION("事業執行の変更"),
    SUPPLEMENTARY_REQUEST("補正予算"),
    INITIAL_REQUEST("当初予算"),
    HEADCOUNT("定員・配置"),
    TEAM("プロジェクトチーム"),
    TRAINING("研修"),
    MODEL("ロジックモデルの見直し"),
    ORGANIZATION("組織の見直し");

    private final String label;

    ProvisionRoute(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    /** Whether it brings money. */
    public boolean money() {
        return this == SUPPLEMENTARY_REQUEST || this == INITIAL_REQUEST;
    }

    /** Whether it brings people. */
    public boolean people() {
        return this == HEADCOUNT || this == TEAM;
    }
}
