package city.nenrin.policy.plan;

/** Whether a programme runs; changed only by a direction (方向性, BR-8). */
public enum ProgrammeState {
    /** 実施中. */
    ACTIVE("実施中"),
    /** 停止: dated, comes back at the next interview. */
    SUSPENDED("停止"),
    /** 廃止: has an end. */
    ABOLISHED("廃止");

    private final String label;

    ProgrammeState(String label) {
        this.label = label;
    }

    /** The state as people read it. */
    public String label() {
        return label;
    }
}
