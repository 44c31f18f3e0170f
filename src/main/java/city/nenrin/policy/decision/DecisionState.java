package city.nenrin.policy.decision;

/** Where a decision stands. */
public enum DecisionState {
    /** Recorded in the interview; can still be changed. */
    RECORDED("記録"),
    /** Fixed by a formal decision (◎); its follow-up has not begun. */
    FIXED("確定"),
    /** Being carried out. */
    OPEN("対応中"),
    /** Carried out, or explicitly without action. */
    DONE("完了"),
    /** Carried to the next follow-up, which has not begun. */
    CARRIED("継続"),
    /** Withdrawn in a review (取下げ). */
    WITHDRAWN("取下げ");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    /** Whether something is still to be done. */
    public boolean unfinished() {
        return this == FIXED || this == OPEN || this == CARRIED;
    }
}
