package city.nenrin.platform.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells scripts what time it is in the city: how long a task still has follows this clock, not that of a computer. */
@RestController
@ConditionalOnWebApplication
class CityClock {

    private final Clock clock;

    CityClock(Clock clock) {
        this.clock = clock;
    }

    /** The instant in ISO 8601, for example {@code 2027-03-01T00:00:00Z}. */
    @GetMapping(value = "/clock", produces = MediaType.TEXT_PLAIN_VALUE)
    String now() {
        return clock.instant().toString();
    }
}
