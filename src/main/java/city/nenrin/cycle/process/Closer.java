package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.UnitEnded;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the collection of a phase when its last unit has ended. Whoever completes a unit never counts the others:
 * after the commit one single thread asks the domain whether anything is open, so that just one answer counts. What
 * a crash made it miss, it finds at the start and once a minute.
 */
@Component
public class Closer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Closer.class);
    private static final long ENDS_WITHIN_SECONDS = 10;

    private final Phases phases;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "phase-closer"));

    Closer(Phases phases, @Lazy RuntimeService runtime, TransactionTemplate transaction) {
        this.phases = phases;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void unitEnded(UnitEnded event) {
        thread.submit(() -> close(event.phase()));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void closeAll() {
        thread.submit(() -> phases.collecting().forEach(phase -> close(phase.key())));
    }

    /** Waits until everything that was asked before has been answered. */
    public void await() {
        Future<?> last = thread.submit(() -> { });
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close(PhaseKey key) {
        try {
            transaction.executeWithoutResult(status -> {
                if (phases.endCollection(key)) {
                    Phase phase = phases.require(key);
                    runtime.createMessageCorrelation(PhaseProcess.UNITS_CLOSED)
                            .processInstanceBusinessKey(phase.businessKey()).correlate();
                }
            });
        } catch (RuntimeException e) {
            // Rolled back, so the next look at the phase tries again.
            LOG.warn("Phase {} could not be closed yet: {}", key, e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        // What is being asked is answered before the store goes away under it.
        if (!thread.awaitTermination(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A phase was still being closed at the end; the next start looks again");
        }
    }
}
