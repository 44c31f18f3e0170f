package city.nenrin.platform.security;

import jakarta.servlet.http.HttpSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells scripts how long a session lasts, so that they can warn of its end. Asking begins that time anew. */
@RestController
@ConditionalOnWebApplication
class SessionLength {

    /** Seconds from the last request until the session ends. */
    @GetMapping(value = "/session", produces = MediaType.TEXT_PLAIN_VALUE)
    String seconds(HttpSession session) {
        return Integer.toString(session.getMaxInactiveInterval());
    }
}
