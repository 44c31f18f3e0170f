package city.nenrin.policy.interview;

/** The two interviews of a year. */
public enum Season {
    /** April, 当初: last year's results, this year's execution. */
    SPRING("4月面談", "april", "march"),
    /** October, 中間: first half, next year's budget and people. */
    AUTUMN("10月面談", "october", "september");

    private final String label;
    private final String month;
    private final String monthBefore;

    Season(String label, String month, String monthBefore) {
        this.label = label;
        this.month = month;
        this.monthBefore = monthBefore;
    }

    /** For example 「4月面談」. */
    public String label() {
        return label;
    }

    String month() {
        return month;
    }

    String monthBefore() {
        return monthBefore;
    }
}
