package city.nenrin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session remembers who logged in; what they may do follows from their posts as of now, not from those at the login.
 */
final class TodaysRights extends OncePerRequestFilter {

    private final StaffAuthorities authorities;

    TodaysRights(StaffAuthorities authorities) {
        this.authorities = authorities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only whoever asks who it is reads the session.
        Supplier<SecurityContext> remembered = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> asOfNow(remembered.get())));
        chain.doFilter(request, response);
    }

    private SecurityContext asOfNow(SecurityContext remembered) {
        Authentication login = remembered.getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken || !login.isAuthenticated()) {
            return remembered;
        }
        List<GrantedAuthority> today = authorities.of(login.getName());
        if (login instanceof OAuth2AuthenticationToken provider) {
            OAuth2AuthenticationToken now = new OAuth2AuthenticationToken(provider.getPrincipal(), today,
                    provider.getAuthorizedClientRegistrationId());
            now.setDetails(login.getDetails());
            return new SecurityContextImpl(now);
        }
        UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken.authenticated(
                login.getPrincipal(), login.getCredentials(), today);
        now.setDetails(login.getDetails());
        return new SecurityContextImpl(now);
    }
}
