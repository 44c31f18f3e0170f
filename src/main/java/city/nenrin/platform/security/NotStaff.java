package city.nenrin.platform.security;

import org.springframework.security.authentication.AccountStatusException;

/** Somebody has proved who they are to the city's directory or provider, but Nenrin knows no such member of staff today. */
class NotStaff extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    NotStaff(String message) {
        super(message);
    }
}
