package city.nenrin.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of a demo, a test or a rehearsal; it never moves back, and a restarted demo goes on where it was.
 * The bean does not exist in production.
 */
@Component
@ConditionalOnProperty("nenrin.virtual-clock")
public class VirtualTime {

    private final Clock clock;
    private final JdbcClient database;

    VirtualTime(Clock clock, JdbcClient database) {
        this.clock = clock;
        this.database = database;
        database.sql("SELECT offset_millis FROM virtual_clock").query(Long.class).optional().ifPresent(ClockUtil::offset);
    }

    /** The instant that the application believes it is. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock forward to an instant and lets it run on from there; the next start goes on there as well.
     *
     * @throws IllegalArgumentException if the instant lies in the past of the virtual clock
     */
    public void advanceTo(Instant instant) {
        long offset = jumpTo(instant);
        database.sql("INSERT INTO virtual_clock (id, offset_millis) VALUES (1, :offset) "
                + "ON CONFLICT (id) DO UPDATE SET offset_millis = :offset").param("offset", offset).update();
    }

    /**
     * Moves the clock of this run only, for whoever moves it with every step and never goes on where it was.
     *
     * @return how far it is from the real one, in milliseconds
     * @throws IllegalArgumentException if the instant lies in the past of the virtual clock
     */
    public long jumpTo(Instant instant) {
        if (instant.isBefore(now())) {
            throw new IllegalArgumentException("時計は進めることしかできません。現在: " + now().atZone(clock.getZone()).toLocalDate());
        }
        long offset = Duration.between(Instant.now(), instant).toMillis();
        ClockUtil.offset(offset);
        return offset;
    }
}
