package city.nenrin.calendar;

/** What stands in the city's calendar besides phases (BR-20, BR-28). */
public enum EventKind implements Coded {
    ASSEMBLY_SESSION("議会の会期"),
    /** From the notice of questions (質問通告) to the last day of questions: answers are being written. */
    ASSEMBLY_QUESTIONS("質問通告・一般質問"),
    POLLING_DAY("投票日"),
    COUNCIL("審議会"),
    /** The city hall is closed although the day is no holiday; no working day. */
    CLOSURE("閉庁日");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
