package city.nenrin.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever was not let in back to the login page, which says why; the log tells the administrator more. */
class LoginRefused implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginRefused.class);

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
                                        AuthenticationException failure) throws IOException {
        LoginRefusal refusal = LoginRefusal.of(failure);
        request.setAttribute(LoginPace.REFUSAL, refusal);
        switch (refusal) {
            // What was typed stays out of the log: people type passwords into the wrong field.
            case PASSWORD, CANCELLED -> LOG.info("Login refused: {}", refusal.code());
            case NOT_STAFF -> LOG.warn("Login refused: {}", failure.getMessage());
            default -> LOG.warn("Login refused: {}", refusal.code(), failure);
        }
        response.sendRedirect(request.getContextPath() + "/login?error=" + refusal.code());
    }
}
