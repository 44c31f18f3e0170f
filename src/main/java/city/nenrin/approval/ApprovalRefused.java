package city.nenrin.approval;

/** Something about an approval that cannot be recorded. The message is Japanese and for the person at the form. */
public class ApprovalRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ApprovalRefused(String message) {
        super(message);
    }
}
