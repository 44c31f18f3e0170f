package city.nenrin.approval;

/** Where a case stands. */
public enum CaseState {
    IN_PROGRESS("回付中"),
    /** 決裁 has been given. */
    DECIDED("決裁済み"),
    /** 引戻し: the author took it back; it may be submitted again. */
    RECALLED("引戻し"),
    /** 差戻し: a stop sent it back with a reason; it may be submitted again. */
    REMANDED("差戻し"),
    /** 取下げ: the author gave it up; it ends. */
    WITHDRAWN("取下げ"),
    /** 却下: a stop refused it with a reason; it ends. */
    REJECTED("却下"),
    /** 打切り: its work ended before anybody decided, as when the phase was closed; it ends. */
    LAPSED("打切り");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    /** Whether the author may submit it again. */
    public boolean mayBeSubmittedAgain() {
        return this == RECALLED || this == REMANDED;
    }
}
