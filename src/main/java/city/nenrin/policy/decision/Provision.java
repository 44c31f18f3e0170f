package city.nenrin.policy.decision;

/** What a decision needs so that it can be carried out (措置; "do this, so money and people come", BR-12). */
public enum Provision {
    BUDGET("予算"),
    PEOPLE("人員"),
    TEAM("プロジェクトチーム"),
    TRAINING("研修"),
    MODEL("ロジックモデルの見直し"),
    ORGANIZATION("組織の見直し");

    private final String label;

    Provision(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
