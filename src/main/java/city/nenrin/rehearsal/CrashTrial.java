package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the server with SIGKILL at random moments while many people complete a phase over HTTP, starts it again each
 * time, and compares what it had accepted with what is there. It runs outside of the server, which is a process of
 * its own on the durable embedded database.
 */
public final class CrashTrial {

    private static final long NEXT_TASK_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long PHASE_CLOSES_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 50;
    private static final int MOST_MILLIS_PAST_THE_SUBMISSION = 300;

    private final String password;
    private final int units;
    private final int clients;
    private final int kills;
    private final Random random;
    private final Consumer<String> progress;
    private final ServerProcess server;
    private final CrashLedger ledger = new CrashLedger();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger unansweredWritten = new AtomicInteger();
    private final List<BigDecimal> startSeconds = new ArrayList<>();
    /** The submission of each unit whose answer a kill cut off: activity by business key. */
    private final Map<String, String> inDoubt = new ConcurrentHashMap<>();
    private final TreeSet<String> lost = new TreeSet<>();
    private final TreeSet<String> disagreements = new TreeSet<>();
    private WebDesk desk;

    /**
     * @param data     folder for the database; empty, or made if it is not there
     * @param units    units of the phase
     * @param clients  how many work at the same time
     * @param kills    how often the server is killed
     * @param seed     decides at which submissions it is killed
     * @param password with which everybody logs in
     * @param progress told what has been done
     * @throws IllegalArgumentException with a Japanese message if the folder holds anything
     */
    public CrashTrial(Path data, int units, int clients, int kills, long seed, String password,
                      Consumer<String> progress) throws IOException {
        Files.createDirectories(data);
        try (var files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException("フォルダー「" + data + "」は空ではありません。空のフォルダーを指定してください。");
            }
        }
        this.units = units;
        this.clients = clients;
        this.kills = kills;
        this.random = new Random(seed);
        this.password = password;
        this.progress = progress;
        this.server = new ServerProcess(data.toAbsolutePath(), units);
    }

    /** Runs the trial and stops the server at its end. */
    public CrashReport run() throws IOException {
        try {
            progress.accept("サーバーを始めています");
            server.start();
            JdbcClient database = database();
            List<LoadUnit> work = await(() -> opened(database), NEXT_TASK_WITHIN_NANOS)
                    .orElseThrow(() -> new IllegalStateException("工程が開きません。"));
            desk = new WebDesk(database.sql("SELECT (now() + offset_millis * interval '1 millisecond')::date FROM virtual_clock")
                    .query(LocalDate.class).single(), WorkingDays.national());
            Queue<LoadUnit> left = new ConcurrentLinkedQueue<>(work);
            for (int kill = 0; kill < kills; kill++) {
                int share = work.size() * CrashLedger.ACTIVITIES.size() / (kills + 1);
                left = round(left, kill * share + 1 + random.nextInt(share));
                progress.accept("強制終了 " + (kill + 1) + "／" + kills + "（受理 " + ledger.size() + "）");
                long began = System.nanoTime();
                server.start();
                startSeconds.add(BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).movePointLeft(3));
                compare();
            }
            left = round(left, Integer.MAX_VALUE);
            return report(left);
        } finally {
            server.stop();
        }
    }

    private CrashReport report(Queue<LoadUnit> left) throws IOException {
        left.forEach(unit -> problems.add("not completed: " + unit.businessKey()));
        JdbcClient database = database();
        await(() -> database.sql("SELECT 1 FROM phase WHERE closed_at IS NOT NULL").query(Integer.class).optional(),
                PHASE_CLOSES_WITHIN_NANOS).orElseGet(() -> {
                    problems.add("the phase does not close");
                    return 0;
                });
        compare();
        long closed = database.sql("SELECT count(*) FROM act_hi_actinst WHERE act_id_ = 'serviceTask_closePhase' "
                + "AND end_time_ IS NOT NULL").query(Long.class).single();
        return new CrashReport(kills, units, ledger.size(), unanswered.get(), unansweredWritten.get(), startSeconds,
                List.copyOf(lost), ledger.twice(database), List.copyOf(disagreements), closed, List.copyOf(problems));
    }

    private void compare() throws IOException {
        JdbcClient database = database();
        lost.addAll(ledger.lost(database));
        disagreements.addAll(ledger.disagreements(database));
    }

    private JdbcClient database() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        return JdbcClient.create(source);
    }

    /** The units of the phase with who does their tasks, once all are open. */
    private Optional<List<LoadUnit>> opened(JdbcClient database) {
        List<LoadUnit> open = database.sql("""
                SELECT u.business_key,
                       (SELECT max(staff_code) FROM posting WHERE post_code = u.owner) AS officer,
                       (SELECT max(staff_code) FROM posting WHERE post_code = u.owner || '.head') AS head,
                       (SELECT max(p.staff_code) FROM posting p JOIN unit d ON p.post_code = d.lead_section
                        JOIN unit s ON s.parent_code = d.code WHERE s.code = u.owner) AS inspector
                FROM phase_unit u JOIN phase p ON p.cycle = u.cycle AND p.phase_key = u.phase_key
                WHERE u.state = 'OPEN' AND p.released_at IS NOT NULL ORDER BY u.subject
                """).query((row, n) -> new LoadUnit(row.getString(1),
                List.of(row.getString(2), row.getString(3), row.getString(4)))).list();
        return open.size() == units ? Optional.of(open) : Optional.empty();
    }

    /** Lets people work until so many submissions have been accepted, and kills the server then. What they did not finish. */
    private Queue<LoadUnit> round(Queue<LoadUnit> work, int killAt) {
        Queue<LoadUnit> todo = new ConcurrentLinkedQueue<>(work);
        Queue<LoadUnit> unfinished = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Thread thread = new Thread(() -> work(todo, unfinished), "client-" + client);
            threads.add(thread);
            thread.start();
        }
        if (killAt != Integer.MAX_VALUE) {
            while (ledger.size() < killAt && threads.stream().anyMatch(Thread::isAlive)) {
                pause(1);
            }
            pause(random.nextInt(MOST_MILLIS_PAST_THE_SUBMISSION));
            server.kill();
        }
        threads.forEach(CrashTrial::join);
        unfinished.addAll(todo);
        return unfinished;
    }

    private void work(Queue<LoadUnit> todo, Queue<LoadUnit> unfinished) {
        Map<String, WebSession> sessions = new HashMap<>();
        for (LoadUnit unit = todo.poll(); unit != null; unit = todo.poll()) {
            try {
                for (int step = 0; step < CrashLedger.ACTIVITIES.size(); step++) {
                    complete(unit, step, sessions);
                }
            } catch (IOException killed) {
                unfinished.add(unit);
                return;
            } catch (RuntimeException e) {
                problems.add(unit.businessKey() + ": " + e);
            }
        }
    }

    /** Does one task of a unit, unless an earlier submission of it got through. */
    private void complete(LoadUnit unit, int step, Map<String, WebSession> sessions) throws IOException {
        String activity = CrashLedger.ACTIVITIES.get(step);
        WebSession session = session(unit.people().get(step), sessions);
        Optional<WebDesk.OpenTask> task = next(session, unit, step);
        if (task.isEmpty()) {
            return;
        }
        String mark = "印" + unit.businessKey() + "#" + step + "-" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> values = desk.fillIn(session, task.get(), new Random(mark.hashCode()));
        if (step == 0) {
            markRows(values, mark);
        } else if (step == 2) {
            values.put("comment", mark);
        }
        WebSession.Answer answer;
        try {
            answer = desk.submit(session, task.get(), values);
        } catch (IOException killed) {
            unanswered.incrementAndGet();
            inDoubt.put(unit.businessKey(), activity);
            throw killed;
        }
        if (!answer.accepted()) {
            throw new IllegalStateException(activity + ": " + answer.status() + " " + answer.body());
        }
        ledger.accept(new CrashLedger.Entry(unit.businessKey(), activity, mark));
    }

    /** The task of this step; empty if it has been done. A job may stand before it. */
    private Optional<WebDesk.OpenTask> next(WebSession session, LoadUnit unit, int step) throws IOException {
        String activity = CrashLedger.ACTIVITIES.get(step);
        if (ledger.holds(unit.businessKey(), activity)) {
            return Optional.empty();
        }
        boolean doubtful = inDoubt.remove(unit.businessKey(), activity);
        long began = System.nanoTime();
        do {
            Optional<WebDesk.OpenTask> task = desk.find(session, unit.businessKey());
            if (task.isPresent() && task.get().activity().equals(activity)) {
                return task;
            }
            if (doubtful) {
                unansweredWritten.incrementAndGet();
                return Optional.empty();
            }
            pause(LOOKS_AGAIN_AFTER_MILLIS);
        } while (System.nanoTime() - began < NEXT_TASK_WITHIN_NANOS);
        throw new IllegalStateException("no task " + activity);
    }

    private WebSession session(String person, Map<String, WebSession> sessions) throws IOException {
        WebSession session = sessions.get(person);
        if (session == null) {
            session = WebSession.login(http, server.site(), person, password);
            sessions.put(person, session);
        }
        return session;
    }

    @SuppressWarnings("unchecked")
    private static void markRows(Map<String, Object> values, String mark) {
        ((List<Map<String, Object>>) values.get("kpis")).forEach(row -> row.put("cause", mark));
    }

    private interface Look<T> {
        Optional<T> at();
    }

    private static <T> Optional<T> await(Look<T> look, long withinNanos) {
        long began = System.nanoTime();
        Optional<T> seen = look.at();
        while (seen.isEmpty() && System.nanoTime() - began < withinNanos) {
            pause(LOOKS_AGAIN_AFTER_MILLIS);
            seen = look.at();
        }
        return seen;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
