package city.nenrin.rehearsal.trial;

import city.nenrin.rehearsal.WebSession;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database, one of which is killed: while it opens the units of a phase, and while many work on both.
 * The other one is to take over what the killed one was doing, and to go on with those who had logged in there.
 */
final class NodesTrial implements Trial {

    private static final long LOOKS_FOR_RECOVERY_SECONDS = 180;

    private final TrialSetup setup;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    NodesTrial(TrialSetup setup) {
        this.setup = setup;
    }

    @Override
    public TrialReport run() throws IOException {
        try (TrialDatabase database = new TrialDatabase(setup.data()); Door door = database.door()) {
            ServerProcess first = node("first", database, door, List.of());
            ServerProcess second = node("second", database, door, List.of());
            try {
                prepare(database, door);
                return under(database.client(), first, second);
            } finally {
                first.stop();
                second.stop();
            }
        }
    }

    private ServerProcess node(String name, TrialDatabase database, Door door, List<String> more) throws IOException {
        List<String> settings = new ArrayList<>(database.settings(door));
        settings.addAll(more);
        return new ServerProcess(setup.data().resolve(name + ".log"), settings, database.environment());
    }

    /** The city and the phase, whose units nobody opens yet. */
    private void prepare(TrialDatabase database, Door door) throws IOException {
        setup.tell("見本の市を作っています");
        ServerProcess loader = node("loader", database, door,
                List.of("--nenrin.load.units=" + setup.units(), "--camunda.bpm.job-execution.enabled=false"));
        try {
            loader.start();
        } finally {
            loader.stop();
        }
        jobs(database.client(), "2");
    }

    /** @param state 1 lets jobs run, 2 keeps them */
    private static void jobs(JdbcClient tables, String state) {
        tables.sql("UPDATE act_ru_job SET suspension_state_ = " + state).update();
    }

    private TrialReport under(JdbcClient tables, ServerProcess first, ServerProcess second) throws IOException {
        setup.tell("2台を同時に始めています");
        together(first, second);
        List<TrialReport.Fault> tried = new ArrayList<>();

        jobs(tables, "1");
        ServerProcess opening = Waiting.until(() -> holder(tables).map(pid -> pid == first.pid() ? first : second),
                LOOKS_FOR_RECOVERY_SECONDS).orElseThrow(() -> new IllegalStateException("工程が開きません。"));
        tried.add(killed(opening, "killed while it opened " + setup.units() + " units",
                () -> opened(tables) ? Optional.of(true) : Optional.empty()));
        opening.start();

        List<ServerProcess> nodes = List.of(first, second);
        Crowd crowd = new Crowd(setup.password(), setup.clients(), client -> nodes.get(client % nodes.size()).site());
        crowd.takeOn(tables, setup.units());
        int submissions = setup.units() * Ledger.ACTIVITIES.size();
        for (int kill = 0; kill < nodes.size(); kill++) {
            ServerProcess victim = nodes.get(kill);
            ServerProcess other = victim == first ? second : first;
            WebSession person = WebSession.login(http, victim.site(), somebody(tables), setup.password());
            crowd.begin();
            crowd.awaitAccepted(submissions * (kill + 1) / (nodes.size() + 1));
            tried.add(killed(victim, "killed under load, after " + crowd.ledger().size() + " submissions",
                    () -> goesOn(person, other) && nothingHeldBy(victim, tables) ? Optional.of(true) : Optional.empty()));
            // Those who had worked there come back when it does; the others go on meanwhile.
            victim.start();
        }
        crowd.end();
        // Whoever got no answer comes back, as long as that brings anything forward.
        int before;
        do {
            before = crowd.ledger().size();
            crowd.begin();
            crowd.end();
        } while (crowd.ledger().size() > before);
        List<String> stuck = crowd.stuck(tables);
        List<String> twice = new ArrayList<>(crowd.ledger().twice(tables));
        tables.sql("SELECT 'closed ' || count(*) || ' times' FROM act_hi_actinst WHERE act_id_ = 'serviceTask_closePhase' "
                + "HAVING count(*) > 1").query(String.class).optional().ifPresent(twice::add);
        return new TrialReport("nodes", tried, crowd.ledger().size(), crowd.ledger().lost(tables), twice, stuck,
                crowd.problems(), List.of());
    }

    private static void together(ServerProcess first, ServerProcess second) throws IOException {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            try {
                second.start();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        first.start();
        other.join();
    }

    private TrialReport.Fault killed(ServerProcess victim, String what, Supplier<Optional<Boolean>> well) {
        victim.kill();
        long began = System.nanoTime();
        setup.tell(what);
        boolean recovered = Waiting.until(well, LOOKS_FOR_RECOVERY_SECONDS).isPresent();
        BigDecimal seconds = recovered
                ? Waiting.secondsSince(began)
                : BigDecimal.valueOf(-1);
        setup.tell("引き継ぎまで " + seconds + " 秒");
        return new TrialReport.Fault(what, seconds);
    }

    /** The process that runs a job at this moment. */
    private static Optional<Long> holder(JdbcClient tables) {
        return tables.sql("SELECT split_part(lock_owner_, '-', 2)::bigint FROM act_ru_job WHERE lock_owner_ IS NOT NULL "
                + "LIMIT 1").query(Long.class).optional();
    }

    private boolean opened(JdbcClient tables) {
        return tables.sql("SELECT count(*) = ? AND bool_and(p.released_at IS NOT NULL) FROM phase_unit u "
                + "JOIN phase p ON p.cycle = u.cycle AND p.phase_key = u.phase_key AND p.occasion = u.occasion WHERE u.state = 'OPEN'")
                .param(setup.units()).query(Boolean.class).single();
    }

    private static boolean nothingHeldBy(ServerProcess dead, JdbcClient tables) {
        return tables.sql("SELECT NOT EXISTS (SELECT 1 FROM act_ru_job WHERE lock_owner_ LIKE ?)")
                .param("nenrin-" + dead.pid() + "-%").query(Boolean.class).single();
    }

    private static String somebody(JdbcClient tables) {
        return tables.sql("SELECT min(staff_code) FROM posting").query(String.class).single();
    }

    /** Whether somebody who had logged in at a node that is gone is known at the other one. */
    private static boolean goesOn(WebSession person, ServerProcess other) {
        try {
            person.moveTo(other.site());
            return person.get("/approvals").accepted();
        } catch (IOException notNow) {
            return false;
        }
    }
}
