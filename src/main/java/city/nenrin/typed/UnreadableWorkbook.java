package city.nenrin.typed;

/** A file that is no workbook, or one that is too large. The message is Japanese, without a full stop. */
public final class UnreadableWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableWorkbook(String message) {
        super(message, null, false, false);
    }
}
