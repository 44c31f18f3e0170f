package city.nenrin.platform.form;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * A task or what it shows is not for this person now. The message is Japanese, for the person at the form or page, and
 * tells nothing of the data. The engine's interface answers 403 by itself, as for its own refusals.
 */
public class Denied extends AuthorizationException {

    private static final long serialVersionUID = 1L;

    public Denied(String message) {
        super(message);
    }
}
