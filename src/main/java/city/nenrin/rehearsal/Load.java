package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.process.PhaseProcess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has many people complete one phase at once over HTTP, and measures how the application bears it. Traffic goes to
 * this machine only, and its amount follows from the number of units.
 */
@Component
@Profile({"load", "test"})
public class Load {

    /** More would say nothing new about one phase and need hours. */
    public static final int MOST_UNITS = 2000;
    public static final int MOST_CLIENTS = 200;

    private static final long OPENS_WITHIN_SECONDS = 900;
    private static final long CLOSES_WITHIN_SECONDS = 60;
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 20;

    private final LoadCity city;
    private final WorkingDays workingDays;
    private final HistoryService history;
    private final ObjectProvider<StatementCounter> statements;
    private final Clock clock;

    Load(LoadCity city, WorkingDays workingDays, HistoryService history, ObjectProvider<StatementCounter> statements,
         Clock clock) {
        this.city = city;
        this.workingDays = workingDays;
        this.history = history;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Loads a city, opens the phase and completes it.
     *
     * @param site     address of this application
     * @param password with which everybody logs in
     * @param units    units of the phase, 1 to {@link #MOST_UNITS}
     * @param clients  how many work at the same time, 1 to {@link #MOST_CLIENTS}
     * @param progress told what has been done
     * @throws IllegalStateException if the phase does not open
     */
    public LoadReport run(URI site, String password, int units, int clients, Consumer<String> progress) {
        progress.accept("見本の市を作っています");
        Phase phase = city.open(units);
        if (!waitFor(() -> city.opened(phase, units), OPENS_WITHIN_SECONDS)) {
            throw new IllegalStateException("工程が開きません: " + phase.businessKey());
        }
        List<LoadUnit> work = city.units(phase);
        LoadClients people = new LoadClients(site, password, new WebDesk(LocalDate.now(clock), workingDays), clients);
        people.login(work, progress);
        long statementsBefore = statementsSoFar();
        long began = System.nanoTime();
        people.complete(work, progress);
        long ended = System.nanoTime();
        boolean closed = waitFor(() -> city.closed(phase), CLOSES_WITHIN_SECONDS);
        BigDecimal lag = closed ? seconds(System.nanoTime() - ended) : BigDecimal.valueOf(-1);
        return report(phase, units, clients, people, statementsSoFar() - statementsBefore, seconds(ended - began), lag);
    }

    private LoadReport report(Phase phase, int units, int clients, LoadClients people, long statementsMeanwhile,
                              BigDecimal seconds, BigDecimal lag) {
        int tasks = people.tasks.get();
        List<String> problems = new ArrayList<>(people.problems);
        return new LoadReport(units, clients, people.accepted.get(), tasks,
                BigDecimal.valueOf(tasks).divide(seconds.max(new BigDecimal("0.001")), 1, RoundingMode.HALF_UP),
                percentile(people.submitNanos, 50), percentile(people.submitNanos, 95),
                percentile(people.submitNanos, 99), percentile(people.openNanos, 95), people.refusals.get(),
                people.conflicts.get(), BigDecimal.valueOf(statementsMeanwhile)
                        .divide(BigDecimal.valueOf(Math.max(1, tasks)), 1, RoundingMode.HALF_UP),
                timesClosed(phase), lag, seconds, problems);
    }

    private long timesClosed(Phase phase) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(phase.businessKey()).list()
                .stream().mapToLong(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId()).activityId(PhaseProcess.CLOSE_PHASE).finished().count()).sum();
    }

    private long statementsSoFar() {
        return statements.stream().mapToLong(StatementCounter::count).sum();
    }

    private static boolean waitFor(BooleanSupplier condition, long seconds) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(seconds)) {
                return false;
            }
            try {
                Thread.sleep(LOOKS_AGAIN_AFTER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMillis(nanos)).movePointLeft(3);
    }

    private static long percentile(Collection<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : TimeUnit.NANOSECONDS.toMillis(
                sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
