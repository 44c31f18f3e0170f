package city.nenrin.organization;

/** A code that names nothing in the organization; the message is Japanese and may be shown to users. */
public class UnknownCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field    Japanese name of the field
     * @param value    the value as it was given
     * @param expected what would have been right, in Japanese
     */
    public UnknownCode(String field, Object value, String expected) {
        super("%s「%s」は使えません。正しい値：%s".formatted(field, value, expected));
    }
}
