package city.nenrin.platform.security;

import java.net.URI;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads whoever has logged in to the page that they asked for, or home; whatever that request called our host. */
class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    LoggedIn() {
        setDefaultTargetUrl("/");
        setRedirectStrategy((request, response, address) -> {
            URI asked = URI.create(address);
            String within = asked.getRawPath().substring(
                    asked.isAbsolute() ? request.getContextPath().length() : 0);
            REDIRECT.sendRedirect(request, response,
                    asked.getRawQuery() == null ? within : within + "?" + asked.getRawQuery());
        });
    }
}
