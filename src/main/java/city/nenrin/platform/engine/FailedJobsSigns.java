package city.nenrin.platform.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Jobs that failed, for whoever watches from outside: the metric {@code nenrin.jobs.failed}, and a detail of readiness.
 * Tasks can be done all the same, so that the node stays ready.
 */
@Component("failedJobsHealthIndicator")
class FailedJobsSigns implements HealthIndicator, MeterBinder {

    private final FailedJobs jobs;

    FailedJobsSigns(FailedJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("failed", jobs.count()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("nenrin.jobs.failed", jobs, FailedJobs::count)
                .description("Jobs whose last attempt failed").register(registry);
    }
}
