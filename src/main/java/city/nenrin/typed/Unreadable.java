package city.nenrin.typed;

/**
 * A text that is not what was expected. The message is Japanese and quotes the text:
 * 「九十五」は数値ではありません。数字で入力してください。 Whoever asked puts the name of the field before it.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message, null, false, false);
    }

    /**
     * A text that cannot be read.
     *
     * @param expected Japanese, behind the quoted text: は日付ではありません。例: 2027-03-31
     */
    public static Unreadable of(String text, String expected) {
        return new Unreadable(Quoted.of(text) + expected);
    }
}
