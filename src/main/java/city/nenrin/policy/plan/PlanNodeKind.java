package city.nenrin.policy.plan;

/** The two upper levels of the plan tree (B08). */
public enum PlanNodeKind {
    /** 政策. */
    POLICY("政策"),
    /** 施策; never the single provision (措置) that follows a decision. */
    MEASURE("施策");

    private final String label;

    PlanNodeKind(String label) {
        this.label = label;
    }

    /** The level as people read it. */
    public String label() {
        return label;
    }
}
