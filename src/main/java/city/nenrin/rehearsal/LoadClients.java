package city.nenrin.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Many people at once, each in a session of their own, who complete the units of a phase over HTTP. */
final class LoadClients {

    /** Of a hundred units, how many begin with a form that has a fault. */
    private static final int WRONG_FORMS_OF_HUNDRED = 5;
    private static final long TASK_APPEARS_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 50;

    private final URI site;
    private final String password;
    private final WebDesk desk;
    private final int clients;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, WebSession> sessions = new ConcurrentHashMap<>();

    final AtomicInteger accepted = new AtomicInteger();
    final AtomicInteger tasks = new AtomicInteger();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicInteger conflicts = new AtomicInteger();
    final Queue<Long> submitNanos = new ConcurrentLinkedQueue<>();
    final Queue<Long> openNanos = new ConcurrentLinkedQueue<>();
    final Queue<String> problems = new ConcurrentLinkedQueue<>();

    LoadClients(URI site, String password, WebDesk desk, int clients) {
        this.site = site;
        this.password = password;
        this.desk = desk;
        this.clients = clients;
    }

    /** Logs in everybody who has something to do. */
    void login(List<LoadUnit> units, Consumer<String> progress) {
        List<String> people = units.stream().flatMap(unit -> unit.people().stream()).distinct().toList();
        atOnce(people, person -> {
            sessions.put(person, WebSession.login(http, site, person, password));
            progress.accept("ログイン " + sessions.size() + "／" + people.size());
        });
    }

    /** Completes the units; returns when there is nothing more to do. */
    void complete(List<LoadUnit> units, Consumer<String> progress) {
        atOnce(units, unit -> {
            if (complete(unit)) {
                progress.accept("完了 " + accepted.incrementAndGet() + "／" + units.size());
            }
        });
    }

    private interface Work<T> {
        void on(T item) throws IOException;
    }

    private <T> void atOnce(List<T> items, Work<T> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(items);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                workers.add(() -> {
                    for (T item = left.poll(); item != null; item = left.poll()) {
                        attempt(item, work);
                    }
                    return null;
                });
            }
            for (Future<Void> worker : threads.invokeAll(workers)) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> void attempt(T item, Work<T> work) {
        try {
            work.on(item);
        } catch (IOException | RuntimeException e) {
            problems.add(item + ": " + e);
        }
    }

    private boolean complete(LoadUnit unit) throws IOException {
        Random random = new Random(unit.businessKey().hashCode());
        boolean wrong = random.nextInt(100) < WRONG_FORMS_OF_HUNDRED;
        String done = "";
        for (String person : unit.people()) {
            WebSession session = sessions.get(person);
            WebDesk.OpenTask task = await(session, unit, done);
            long opening = System.nanoTime();
            Map<String, Object> values = desk.fillIn(session, task, random);
            openNanos.add(System.nanoTime() - opening);
            if (wrong) {
                wrong = false;
                beRefused(session, task, values);
            }
            long sending = System.nanoTime();
            WebSession.Answer answer = desk.submit(session, task, values);
            if (!answer.accepted()) {
                notAccepted(unit, task, answer);
                return false;
            }
            submitNanos.add(System.nanoTime() - sending);
            tasks.incrementAndGet();
            done = task.id();
        }
        return true;
    }

    /** Waits for the unit's next task: a job may stand between two of them. */
    private WebDesk.OpenTask await(WebSession session, LoadUnit unit, String done) throws IOException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < TASK_APPEARS_WITHIN_NANOS) {
            Optional<WebDesk.OpenTask> task = desk.find(session, unit.businessKey())
                    .filter(found -> !found.id().equals(done));
            if (task.isPresent()) {
                return task.get();
            }
            try {
                Thread.sleep(LOOKS_AGAIN_AFTER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw new IllegalStateException("no next task");
    }

    private void beRefused(WebSession session, WebDesk.OpenTask task, Map<String, Object> values) throws IOException {
        WebSession.Answer answer = desk.submit(session, task, WebDesk.wrong(values));
        if (WebDesk.refused(answer)) {
            refusals.incrementAndGet();
        } else {
            problems.add("a wrong form was answered with " + answer.status() + " " + answer.body());
        }
    }

    private void notAccepted(LoadUnit unit, WebDesk.OpenTask task, WebSession.Answer answer) {
        String text = answer.body();
        if (text.contains("OptimisticLocking") || text.contains("ENGINE-03005") || text.contains("更新しました")) {
            conflicts.incrementAndGet();
        }
        problems.add(unit.businessKey() + " " + task.activity() + ": " + answer.status() + " " + text);
    }
}
