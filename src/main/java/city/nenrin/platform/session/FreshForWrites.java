package city.nenrin.platform.session;

import city.nenrin.platform.node.Mirrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a request that may write, checks that this node knows what all nodes have committed: rights of a post that
 * somebody lost a moment ago on another node write nothing here. Comes before the login is looked at.
 */
@Component
@ConditionalOnWebApplication
@Order(FreshForWrites.ORDER)
class FreshForWrites extends OncePerRequestFilter {

    /** Spring Security's is -100. */
    static final int ORDER = -101;

    /** The web applications ask by POST as well; these are what staff write by. */
    private static final List<String> ENGINE_WRITES = List.of("/submit-form", "/claim", "/unclaim", "/assignee");

    private final Mirrors mirrors;

    FreshForWrites(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                || path.startsWith(request.getContextPath() + "/camunda/") && ENGINE_WRITES.stream().noneMatch(path::endsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        mirrors.check();
        chain.doFilter(request, response);
    }
}
