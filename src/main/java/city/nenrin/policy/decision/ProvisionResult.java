package city.nenrin.policy.decision;

/** Whether what a decision needs came (seed L560, BR-12). */
public enum ProvisionResult {
    GRANTED("付いた"),
    PARTIAL("一部"),
    DENIED("付かない"),
    /** Not known yet; the answer names the day on which it will be (BR-31). */
    PENDING("未定");

    private final String label;

    ProvisionResult(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
