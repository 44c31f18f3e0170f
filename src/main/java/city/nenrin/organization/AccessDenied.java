package city.nenrin.organization;

/** Somebody asked for data that are not for them; the message is Japanese and tells nothing of the data. */
public class AccessDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DataKind kind;

    AccessDenied(DataKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The kind of data that was asked for. */
    public DataKind kind() {
        return kind;
    }
}
