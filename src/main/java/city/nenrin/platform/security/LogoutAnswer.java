package city.nenrin.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/**
 * Where to go after the logout: to the login page, by way of the identity provider's own logout where it has one (on
 * a shared computer the next person would otherwise be let in with the first one's name). A script is told the
 * address, because a redirect to another host would be hidden from it.
 */
final class LogoutAnswer {

    private static final String DONE = "/login?logout";

    private LogoutAnswer() {
    }

    /** @param provider the identity provider, or null */
    static LogoutSuccessHandler with(ClientRegistrationRepository provider) {
        if (provider == null) {
            return leading(new SimpleUrlLogoutSuccessHandler());
        }
        OidcClientInitiatedLogoutSuccessHandler byProvider = new OidcClientInitiatedLogoutSuccessHandler(provider);
        byProvider.setPostLogoutRedirectUri("{baseUrl}" + DONE);
        return leading(byProvider);
    }

    private static <H extends SimpleUrlLogoutSuccessHandler> H leading(H answer) {
        answer.setDefaultTargetUrl(DONE);
        answer.setRedirectStrategy(LogoutAnswer::lead);
        return answer;
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        String location = address.startsWith("/") ? request.getContextPath() + address : address;
        if (MediaType.TEXT_PLAIN_VALUE.equals(request.getHeader("Accept"))) {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write(location);
        } else {
            response.sendRedirect(location);
        }
    }
}
