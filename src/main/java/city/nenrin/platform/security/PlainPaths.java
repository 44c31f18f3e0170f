package city.nenrin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that no page of ours has and nobody's browser makes: with an empty part
 * ({@code /camunda/api//admin}), with letters written as numbers ({@code /%63ockpit}), and whatever Spring Security's
 * firewall refuses. The rules on paths would not know the first, and the engine's servlets fail on the second. The log
 * gets one line, without the address.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter implements RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PlainPaths.class);
    /** Letters, digits, {@code - . _ ~}: nothing has to be written as a number that may stand anywhere (RFC 3986, 2.3). */
    private static final Pattern DISGUISED = Pattern.compile("%(2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])",
            Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().contains("//")) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else if (DISGUISED.matcher(request.getRequestURI()).find()) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        LOG.info("Refused an address that no page has, from {}", request.getRemoteAddr());
        response.sendError(status);
    }
}
