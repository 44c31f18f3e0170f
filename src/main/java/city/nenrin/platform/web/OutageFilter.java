package city.nenrin.platform.web;

import city.nenrin.platform.database.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says at once that nothing can be done while the database does not answer. It stands before everything else, and
 * what it says needs neither database nor session, so that the page about the fault cannot meet the fault.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final ClassPathResource PAGE = new ClassPathResource("templates/outage.html");
    private static final String TRY_AGAIN_AFTER_SECONDS = "10";
    private static final long LOGS_AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final AtomicLong logged = new AtomicLong(System.nanoTime() - LOGS_AGAIN_AFTER_NANOS);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!Outage.causes(failure) || response.isCommitted()) {
                throw failure;
            }
            log(failure);
            answer(request, response);
        }
    }

    /** The page about another failure may meet this one. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** One line for many people: each of them meets the same. */
    private void log(Throwable failure) {
        long now = System.nanoTime();
        long before = logged.get();
        if (now - before >= LOGS_AGAIN_AFTER_NANOS && logged.compareAndSet(before, now)) {
            LOG.error("The database does not answer: {}", failure.getClass().getSimpleName());
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean data = DataRequest.is(request, request.getRequestURI());
        byte[] body = data ? ("{\"type\":\"Outage\",\"message\":\"" + Outage.SENTENCE + "\"}").getBytes(StandardCharsets.UTF_8)
                : PAGE.getContentAsByteArray();
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(data ? MediaType.APPLICATION_JSON_VALUE : "text/html;charset=UTF-8");
        response.getOutputStream().write(body);
    }
}
