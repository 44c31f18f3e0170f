package city.nenrin.rehearsal.trial;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.rehearsal.LoadUnit;
import city.nenrin.rehearsal.WebDesk;
import city.nenrin.rehearsal.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many people who complete the units of a phase over HTTP while something befalls the servers. Whoever gets no answer,
 * or is told that nothing can be done now, stops; the next round goes on with what is left. They keep a ledger of
 * what they were told.
 */
final class Crowd {

    private static final long NEXT_TASK_WITHIN_SECONDS = 120;
    private static final long PHASE_CLOSES_WITHIN_SECONDS = 90;
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 50;

    private final String password;
    private final int clients;
    private final IntFunction<URI> sites;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final Queue<WebSession.NotNow> turnedAway = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger unansweredWritten = new AtomicInteger();
    /** The submission of each unit whose answer did not come: activity by business key. */
    private final Map<String, String> inDoubt = new ConcurrentHashMap<>();
    private final Ledger ledger = new Ledger();
    private final List<Thread> threads = new ArrayList<>();
    private Queue<LoadUnit> todo = new ConcurrentLinkedQueue<>();
    private Queue<LoadUnit> unfinished = new ConcurrentLinkedQueue<>();
    private volatile boolean leaving;
    private String anyone;
    private WebSession visitor;
    private WebDesk desk;

    /**
     * @param password with which everybody logs in
     * @param clients  how many work at the same time
     * @param sites    the address at which each of them works, asked in each round anew
     */
    Crowd(String password, int clients, IntFunction<URI> sites) {
        this.password = password;
        this.clients = clients;
        this.sites = sites;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What went wrong that no fault of the surroundings explains. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** What people read who were told that nothing can be done now. */
    List<WebSession.NotNow> turnedAway() {
        return List.copyOf(turnedAway);
    }

    /** Submissions whose answer did not come. */
    int unanswered() {
        return unanswered.get();
    }

    /** Those of them that had been written all the same, and were not sent again. */
    int unansweredWritten() {
        return unansweredWritten.get();
    }

    /**
     * Waits until the phase has opened, takes on its units, and lets the first person in.
     *
     * @throws IllegalStateException with a Japanese message if it does not open
     */
    void takeOn(JdbcClient database, int units) throws IOException {
        todo.addAll(Waiting.until(() -> opened(database, units), NEXT_TASK_WITHIN_SECONDS)
                .orElseThrow(() -> new IllegalStateException("工程が開きません。")));
        anyone = todo.element().people().get(0);
        visitor = WebSession.login(http, sites.apply(0), anyone, password);
        desk = new WebDesk(database.sql("SELECT (now() + offset_millis * interval '1 millisecond')::date FROM virtual_clock")
                .query(LocalDate.class).single(), WorkingDays.national());
    }

    /** Everybody begins to work, on what an earlier round left. */
    void begin() {
        Queue<LoadUnit> work = todo;
        Queue<LoadUnit> left = unfinished;
        for (int client = 0; client < clients; client++) {
            URI site = sites.apply(client);
            Thread thread = new Thread(() -> work(site, work, left), "client-" + client);
            threads.add(thread);
            thread.start();
        }
    }

    /** Waits until so many submissions have been accepted altogether, or nobody works any more. */
    void awaitAccepted(int submissions) {
        while (ledger.size() < submissions && threads.stream().anyMatch(Thread::isAlive)) {
            Waiting.pause(1);
        }
    }

    /** What somebody reads who is logged in already and opens a page now. */
    WebSession.Answer visit() throws IOException {
        return visitor.get("/cycle");
    }

    /** Whether somebody who comes now can log in and see a list of tasks. */
    boolean isServed() {
        try {
            WebSession session = WebSession.login(http, sites.apply(0), anyone, password);
            desk.find(session, "nothing");
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    /** Asks all to stop after the unit at which they are, and waits for it. */
    void end() {
        leaving = true;
        finish();
    }

    /** Waits until all have stopped, because everything is done or nobody gets an answer. */
    void finish() {
        threads.forEach(Crowd::join);
        threads.clear();
        Queue<LoadUnit> left = new ConcurrentLinkedQueue<>(unfinished);
        left.addAll(todo);
        todo = left;
        unfinished = new ConcurrentLinkedQueue<>();
        leaving = false;
    }

    /** What waits still though everything is well again: units that nobody could complete, jobs, a phase left open. */
    List<String> stuck(JdbcClient database) {
        List<String> stuck = new ArrayList<>();
        todo.forEach(unit -> stuck.add("not completed: " + unit.businessKey()));
        if (Waiting.until(() -> database.sql("SELECT 1 FROM phase WHERE closed_at IS NOT NULL").query(Integer.class)
                .optional(), PHASE_CLOSES_WITHIN_SECONDS).isEmpty()) {
            stuck.add("the phase does not close");
        }
        stuck.addAll(ledger.disagreements(database));
        return stuck;
    }

    /** The units of the phase with who does their tasks, once all are open. */
    private static Optional<List<LoadUnit>> opened(JdbcClient database, int units) {
        List<LoadUnit> open = database.sql("""
                SELECT u.business_key,
                       (SELECT max(staff_code) FROM posting WHERE post_code = u.owner) AS officer,
                       (SELECT max(staff_code) FROM posting WHERE post_code = u.owner || '.head') AS head,
                       (SELECT max(p.staff_code) FROM posting p JOIN unit d ON p.post_code = d.lead_section
                        JOIN unit s ON s.parent_code = d.code WHERE s.code = u.owner) AS inspector
                FROM phase_unit u JOIN phase p ON p.cycle = u.cycle AND p.phase_key = u.phase_key AND p.occasion = u.occasion
                WHERE u.state = 'OPEN' AND p.released_at IS NOT NULL ORDER BY u.subject
                """).query((row, n) -> new LoadUnit(row.getString(1),
                List.of(row.getString(2), row.getString(3), row.getString(4)))).list();
        return open.size() == units ? Optional.of(open) : Optional.empty();
    }

    private void work(URI site, Queue<LoadUnit> units, Queue<LoadUnit> left) {
        Map<String, WebSession> sessions = new HashMap<>();
        while (!leaving) {
            LoadUnit unit = units.poll();
            if (unit == null) {
                return;
            }
            try {
                for (int step = 0; step < Ledger.ACTIVITIES.size(); step++) {
                    complete(site, unit, step, sessions);
                }
            } catch (WebSession.NotNow notNow) {
                turnedAway.add(notNow);
                left.add(unit);
                return;
            } catch (IOException noAnswer) {
                left.add(unit);
                return;
            } catch (RuntimeException e) {
                problems.add(unit.businessKey() + ": " + e);
                left.add(unit);
            }
        }
    }

    /** Does one task of a unit, unless an earlier submission of it got through. */
    private void complete(URI site, LoadUnit unit, int step, Map<String, WebSession> sessions) throws IOException {
        String activity = Ledger.ACTIVITIES.get(step);
        WebSession session = session(site, unit.people().get(step), sessions);
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
        } catch (IOException noAnswer) {
            unanswered.incrementAndGet();
            inDoubt.put(unit.businessKey(), activity);
            throw noAnswer;
        }
        if (!answer.accepted()) {
            throw new IllegalStateException(activity + ": " + answer.status() + " " + answer.body());
        }
        ledger.accept(new Ledger.Entry(unit.businessKey(), activity, mark));
    }

    /** The task of this step; empty if it has been done. A job may stand before it. */
    private Optional<WebDesk.OpenTask> next(WebSession session, LoadUnit unit, int step) throws IOException {
        String activity = Ledger.ACTIVITIES.get(step);
        if (ledger.holds(unit.businessKey(), activity)) {
            return Optional.empty();
        }
        boolean doubtful = activity.equals(inDoubt.get(unit.businessKey()));
        long began = System.nanoTime();
        do {
            Optional<WebDesk.OpenTask> task = desk.find(session, unit.businessKey());
            if (task.isPresent() && task.get().activity().equals(activity)) {
                inDoubt.remove(unit.businessKey());
                return task;
            }
            if (doubtful) {
                inDoubt.remove(unit.businessKey());
                unansweredWritten.incrementAndGet();
                return Optional.empty();
            }
            Waiting.pause(LOOKS_AGAIN_AFTER_MILLIS);
        } while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(NEXT_TASK_WITHIN_SECONDS));
        throw new IllegalStateException("no task " + activity);
    }

    private WebSession session(URI site, String person, Map<String, WebSession> sessions) throws IOException {
        WebSession session = sessions.get(person);
        if (session == null) {
            session = WebSession.login(http, site, person, password);
            sessions.put(person, session);
        }
        return session;
    }

    @SuppressWarnings("unchecked")
    private static void markRows(Map<String, Object> values, String mark) {
        ((List<Map<String, Object>>) values.get("kpis")).forEach(row -> row.put("cause", mark));
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
