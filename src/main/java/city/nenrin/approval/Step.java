package city.nenrin.approval;

/** What can happen to a case; a line of its history. */
public enum Step {
    SUBMITTED("起案"),
    SUBMITTED_AGAIN("再提出"),
    AGREED("合議（同意）"),
    COMMENTED("合議（意見）"),
    CONFIRMED("確認"),
    DECIDED("決裁"),
    REMANDED("差戻し"),
    REJECTED("却下"),
    RECALLED("引戻し"),
    WITHDRAWN("取下げ"),
    READ_LATER("後閲"),
    LAPSED("打切り");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
