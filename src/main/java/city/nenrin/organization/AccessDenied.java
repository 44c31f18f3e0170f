package city.nenrin.organization;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody asked for data that are not for them; the message is Japanese and tells nothing of the data. A page that
 * does not say it itself answers 403.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
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
