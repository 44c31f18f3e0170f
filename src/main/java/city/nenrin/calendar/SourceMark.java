package city.nenrin.calendar;

/** Where a date comes from. No date but an S month is more than a default that the city changes. */
public enum SourceMark implements Coded {
    /** The month is printed in the seed; the day is a default. */
    S("元資料の月"),
    /** Inferred from the seed's layout or text. */
    INF("推定"),
    /** General knowledge of Japanese municipalities. */
    GK("一般の例"),
    /** A sample value that nobody published. */
    SAMPLE("見本"),
    /** Registered by the city itself while the year runs. */
    CITY("市の登録");

    private final String label;

    SourceMark(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The marks of the domain's own list, in capitals. */
    @Override
    public String code() {
        return name();
    }
}
