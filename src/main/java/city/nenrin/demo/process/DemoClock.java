package city.nenrin.demo.process;

import city.nenrin.platform.engine.JobPause;
import city.nenrin.platform.time.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the demo's clock: to the next thing that happens by itself, or to a date. Forward only. */
@Component
@Profile("demo")
public class DemoClock {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final VirtualTime time;
    private final ManagementService management;
    private final JobPause jobs;
    private final Clock clock;

    DemoClock(VirtualTime time, ManagementService management, JobPause jobs, Clock clock) {
        this.time = time;
        this.management = management;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** When the next timer fires; empty if none is armed. */
    public Optional<Instant> next() {
        return management.createJobQuery().timers().active().withRetriesLeft().orderByJobDuedate().asc()
                .listPage(0, 50).stream().map(job -> job.getDuedate().toInstant())
                .filter(due -> due.isAfter(clock.instant())).findFirst();
    }

    /** Moves to just after the next timer; does nothing if none is armed. */
    public void toNext() {
        next().ifPresent(due -> jobs.whilePaused(() -> time.advanceTo(due.plus(Duration.ofSeconds(1)))));
    }

    /**
     * Moves to the morning of a day.
     *
     * @throws IllegalArgumentException if the day lies in the past of the demo
     */
    public void to(LocalDate day) {
        jobs.whilePaused(() -> time.advanceTo(day.atTime(MORNING).atZone(clock.getZone()).toInstant()));
    }
}
