package city.nenrin.approval;

/** Where a case stands. */
public enum CaseState {
    IN_PROGRESS("回付中", Step.SUBMITTED),
    /** 決裁 has been given. */
    DECIDED("決裁済み", Step.DECIDED),
    /** 引戻し: the author took it back; it may be submitted again. */
    RECALLED("引戻し", Step.RECALLED),
    /** 差戻し: a stop sent it back with a reason; it may be submitted again. */
    REMANDED("差戻し", Step.REMANDED),
    /** 取下げ: the author gave it up; it ends. */
    WITHDRAWN("取下げ", Step.WITHDRAWN),
    /** 却下: a stop refused it with a reason; it ends. */
    REJECTED("却下", Step.REJECTED),
    /** 打切り: its work ended before anybody decided, as when the phase was closed; it ends. */
    LAPSED("打切り", Step.LAPSED);

    private final String label;
    private final Step step;

    CaseState(String label, Step step) {
        this.label = label;
        this.step = step;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    /** By which step a case comes here. */
    Step step() {
        return step;
    }

    /** Whether the author may submit it again. */
    public boolean mayBeSubmittedAgain() {
        return this == RECALLED || this == REMANDED;
    }
}
