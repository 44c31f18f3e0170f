package city.nenrin.platform.failure;

/** A failure with its place and its causes, but without messages, which may quote what somebody typed: for the log. */
public final class Wordless extends Exception {

    private static final long serialVersionUID = 1L;

    public Wordless(Throwable original) {
        super(original.getClass().getName(), original.getCause() == null ? null : new Wordless(original.getCause()));
        setStackTrace(original.getStackTrace());
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
