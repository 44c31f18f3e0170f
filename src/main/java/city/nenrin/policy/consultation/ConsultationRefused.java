package city.nenrin.policy.consultation;

/** A question that cannot be taken. The message is Japanese and for the person at the form. */
public class ConsultationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConsultationRefused(String message) {
        super(message);
    }
}
