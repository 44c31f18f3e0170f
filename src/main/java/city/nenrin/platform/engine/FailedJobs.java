package city.nenrin.platform.engine;

import city.nenrin.platform.database.Outage;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What should have happened by itself and did not: jobs whose last attempt failed, whether they are tried again or
 * have been given up. All of them are tried again when the application starts and when the database is back.
 */
@Component("failedJobs")
public class FailedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);
    /** As many as before the first attempt. */
    private static final int ATTEMPTS = EngineSettings.RETRIES.size() + 1;
    private static final int MOST_SHOWN = 200;

    /**
     * One of them. What its failure said is not told: it may quote what somebody typed.
     *
     * @param process     name of its process in Japanese, or of the engine's own work
     * @param businessKey of the work it belongs to; empty for the engine's own
     * @param next        when it is tried again; empty if it has been given up
     * @param attempts    how often it is tried again
     */
    public record FailedJob(String id, String process, String businessKey, Optional<Instant> next, int attempts) {
    }

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean outage = new AtomicBoolean();

    FailedJobs(@Lazy ManagementService management, @Lazy RuntimeService runtime, @Lazy RepositoryService repository, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** How many there were at the last look, a few seconds ago; nothing is asked for it. */
    public int count() {
        return count.get();
    }

    /** The first two hundred, those given up before those that are tried again. */
    public List<FailedJob> list() {
        return query().orderByJobRetries().asc().listPage(0, MOST_SHOWN).stream().map(this::describe).toList();
    }

    /**
     * Has one tried again now, and as often as at first if it fails again.
     *
     * @return whether it was there and had failed
     */
    public boolean retry(String id) {
        Optional<Job> job = Optional.ofNullable(query().jobId(id).singleResult());
        job.ifPresent(this::again);
        look();
        return job.isPresent();
    }

    /** Has all of them tried again now; how many they are. */
    public int retryAll() {
        List<Job> failed = query().list();
        failed.forEach(this::again);
        return failed.size();
    }

    @EventListener(ApplicationReadyEvent.class)
    void retryAtTheStart() {
        log(retryAll());
        look();
    }

    /** Counts them; the first look that the database answers after some that it did not has all tried again. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            count.set(Math.toIntExact(query().count()));
            if (outage.compareAndSet(true, false)) {
                log(retryAll());
            }
        } catch (RuntimeException failure) {
            if (!Outage.causes(failure)) {
                throw failure;
            }
            outage.set(true);
        }
    }

    private void again(Job job) {
        management.setJobRetries(job.getId(), ATTEMPTS);
        management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }

    private JobQuery query() {
        return management.createJobQuery().withException().active();
    }

    private FailedJob describe(Job job) {
        String process = Optional.ofNullable(job.getProcessDefinitionId())
                .map(definition -> repository.getProcessDefinition(definition).getName()).orElse("エンジンの保守");
        String businessKey = Optional.ofNullable(job.getProcessInstanceId()).map(instance ->
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult())
                .map(ProcessInstance::getBusinessKey).orElse("");
        return new FailedJob(job.getId(), process, businessKey, Optional.ofNullable(job.getDuedate()).map(Date::toInstant)
                .filter(due -> job.getRetries() > 0), job.getRetries());
    }

    private static void log(int retried) {
        if (retried > 0) {
            LOG.info("Jobs that had failed are tried again: {}", retried);
        }
    }
}
