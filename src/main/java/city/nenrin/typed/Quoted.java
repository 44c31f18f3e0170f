package city.nenrin.typed;

/** What was typed, as a message quotes it: short, however much was sent. */
public final class Quoted {

    private static final int MOST = 40;

    private Quoted() {
    }

    /** 「1,234」; of a long text the first 40 characters and how many there are. */
    public static String of(Object typed) {
        return "「" + shortened(String.valueOf(typed)) + "」";
    }

    private static String shortened(String text) {
        return text.length() > MOST ? text.substring(0, MOST) + "…（" + text.length() + "文字）" : text;
    }
}
