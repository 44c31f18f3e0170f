package city.nenrin.rehearsal;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.citypackage.CityGenerator;
import city.nenrin.citypackage.CityPackageImport;
import city.nenrin.citypackage.CitySize;
import city.nenrin.citypackage.SampleCity;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.process.Closer;
import city.nenrin.cycle.process.CycleStarter;
import city.nenrin.organization.Organization;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.platform.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Plays a whole cycle in virtual time. One thread takes the earliest of timers and robots, ties by business key, so
 * that the same seed gives the same year. It plays on through the next April, so that two cycles overlap.
 */
@Component
@ConditionalOnProperty("nenrin.rehearsal")
public class Rehearsal {

    private static final int MAX_STEPS = 2_000_000;
    /** The year after it is begun as well. */
    private static final int LAST_YEAR = CycleSpan.LAST - 1;

    /** A robot that will do a task at a moment. */
    private record Appointment(Instant at, String businessKey, String taskId) {
    }

    private final CityPackageImport cityPackage;
    private final Organization organization;
    private final EngineRights rights;
    private final CycleStarter starter;
    private final AnnualCycles cycles;
    private final Closer closer;
    private final VirtualTime time;
    private final EngineAgenda agenda;
    private final NewTasks newTasks;
    private final ManagementService management;
    private final Robots robots;
    private final RehearsalReporter reporter;
    private final Clock clock;

    Rehearsal(CityPackageImport cityPackage, Organization organization, EngineRights rights, CycleStarter starter,
              AnnualCycles cycles, Closer closer, VirtualTime time, EngineAgenda agenda, NewTasks newTasks,
              ManagementService management, Robots robots, RehearsalReporter reporter, Clock clock) {
        this.cityPackage = cityPackage;
        this.organization = organization;
        this.rights = rights;
        this.starter = starter;
        this.cycles = cycles;
        this.closer = closer;
        this.time = time;
        this.agenda = agenda;
        this.newTasks = newTasks;
        this.management = management;
        this.robots = robots;
        this.reporter = reporter;
        this.clock = clock;
    }

    /**
     * Plays a year in an empty database.
     *
     * @param year     year of the cycle's first March, whose February has not begun by the clock
     * @param size     size of the city; {@code kashima} is the sample city, others are generated
     * @param seed     the same seed gives the same year
     * @param progress told the virtual day whenever it changes
     * @throws IllegalArgumentException with a Japanese message that names the years that can be rehearsed
     */
    public RehearsalReport play(int year, CitySize size, long seed, Consumer<LocalDate> progress) {
        long began = System.nanoTime();
        requireAhead(year);
        time.jumpTo(beginning(year));
        load(size, seed);
        robots.begin(seed);
        starter.start(year);
        new Play(year, progress).run();
        return reporter.report(year, size.code(), seed, robots, Duration.ofNanos(System.nanoTime() - began));
    }

    private void requireAhead(int year) {
        int thisYear = LocalDate.now(clock).getYear();
        int first = clock.instant().isAfter(beginning(thisYear)) ? thisYear + 1 : thisYear;
        if (year < first || year > LAST_YEAR) {
            throw new IllegalArgumentException("--year の値「" + year + "」は使えません。予行演習できるのは、まだ始まっていない年度です。"
                    + first + "から" + LAST_YEAR + "までの整数を指定してください。");
        }
    }

    private Instant beginning(int year) {
        return LocalDateTime.of(year, 2, 1, 8, 0).atZone(clock.getZone()).toInstant();
    }

    private void load(CitySize size, long seed) {
        if (!organization.units(LocalDate.now(clock)).isEmpty()) {
            throw new IllegalStateException("予行演習には空のデータベースが要ります。");
        }
        try {
            Path folder = Files.createTempDirectory("nenrin-rehearsal");
            try {
                if (size == CitySize.KASHIMA) {
                    SampleCity.copyTo(folder);
                } else {
                    CityGenerator.write(size, seed, folder);
                }
                cityPackage.load(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rights.refresh();
    }

    /** One year being played. */
    private final class Play {

        private final int year;
        private final Consumer<LocalDate> progress;
        private final ZoneId zone = clock.getZone();
        private final Instant nextCycleBegins;
        private final Instant curtain;
        private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(
                Comparator.comparing(Appointment::at).thenComparing(Appointment::businessKey)
                        .thenComparing(Appointment::taskId));
        private final String cycleKey;
        private String lastKey;
        private boolean nextBegun;
        private LocalDate lastDay;

        Play(int year, Consumer<LocalDate> progress) {
            this.year = year;
            this.cycleKey = cycles.find(year).orElseThrow().businessKey();
            this.progress = progress;
            this.nextCycleBegins = LocalDateTime.of(year + 1, 2, 1, 9, 0).atZone(zone).toInstant();
            // The year ends with the report of the next round of interviews; eighty departments are done in June.
            this.curtain = LocalDateTime.of(year + 1, 7, 31, 17, 0).atZone(zone).toInstant();
        }

        void run() {
            for (int step = 0; step < MAX_STEPS; step++) {
                EngineAgenda.Timer timer = settle().orElse(null);
                if (ended() || !takeEarliest(timer)) {
                    return;
                }
            }
            throw new IllegalStateException("The year does not end");
        }

        /** Only a task of the cycle itself ends it, so that only then it is looked at. */
        private boolean ended() {
            return cycleKey.equals(lastKey) && cycles.find(year).orElseThrow().closedAt() != null;
        }

        /** Runs what the job executor would run at once, and notes which tasks have come up; returns the first timer. */
        private Optional<EngineAgenda.Timer> settle() {
            closer.await();
            EngineAgenda.Due due = agenda.due();
            while (!due.jobs().isEmpty()) {
                due.jobs().forEach(job -> robots.attempt(() -> management.executeJob(job)));
                closer.await();
                due = agenda.due();
            }
            newTasks.take().forEach(task ->
                    appointments.add(new Appointment(robots.when(task), task.businessKey(), task.id())));
            return due.timer();
        }

        /** Does the earliest thing there is to do; false when there is nothing more before the curtain. */
        private boolean takeEarliest(EngineAgenda.Timer timer) {
            Appointment appointment = appointments.peek();
            Instant timerAt = timer == null ? Instant.MAX : timer.due();
            Instant robotAt = appointment == null ? Instant.MAX : appointment.at();
            Instant nextAt = nextBegun ? Instant.MAX : nextCycleBegins;
            Instant idea = robots.nextIdea();
            Instant earliest = List.of(timerAt, robotAt, nextAt, idea).stream().min(Comparator.naturalOrder()).orElseThrow();
            if (earliest.isAfter(curtain)) {
                return false;
            }
            moveTo(earliest);
            if (earliest.equals(nextAt)) {
                nextBegun = true;
                starter.start(year + 1);
            } else if (earliest.equals(timerAt)) {
                robots.attempt(() -> management.executeJob(timer.id()));
            } else if (earliest.equals(robotAt)) {
                appointments.poll();
                lastKey = appointment.businessKey();
                robots.act(appointment.taskId())
                        .ifPresent(again -> appointments.add(new Appointment(again, appointment.businessKey(),
                                appointment.taskId())));
            } else {
                robots.haveIdea();
            }
            return true;
        }

        private void moveTo(Instant moment) {
            if (moment.isAfter(clock.instant())) {
                time.jumpTo(moment);
            }
            LocalDate day = LocalDate.ofInstant(moment, zone);
            if (!day.equals(lastDay)) {
                lastDay = day;
                progress.accept(day);
            }
        }
    }
}
