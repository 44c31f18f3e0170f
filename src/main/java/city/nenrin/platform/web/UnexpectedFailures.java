package city.nenrin.platform.web;

import city.nenrin.platform.database.Outage;
import city.nenrin.platform.failure.Failure;
import city.nenrin.platform.failure.Wordless;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Failures of our own pages that nobody expected, answered by what kind they are of ({@link Failure}). The log gets where it happened, but no message: a message may quote
 * what somebody typed.
 */
@Component
@ConditionalOnWebApplication
class UnexpectedFailures implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

    /** After everything that knows a failure. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
                                         Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException
                // The outage filter answers it.
                || Outage.causes(failure)) {
            return null;
        }
        if (failure instanceof MultipartException) {
            // An upload that is none, or broken: nothing of ours failed.
            return answer(response, failure instanceof MaxUploadSizeExceededException ? HttpStatus.PAYLOAD_TOO_LARGE
                    : HttpStatus.BAD_REQUEST);
        }
        Failure kind = Failure.of(failure).orElse(Failure.INTERNAL);
        if (kind.isOurs()) {
            LOG.error("{} {} failed", request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), new Wordless(failure));
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The page about another failure could not be drawn; that failure's status stands.
            return new ModelAndView();
        }
        return answer(response, HttpStatus.valueOf(kind.status()));
    }

    private static ModelAndView answer(HttpServletResponse response, HttpStatus status) {
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
