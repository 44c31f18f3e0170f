package city.nenrin.rehearsal.trial;

import city.nenrin.platform.database.EmbeddedServer;
import city.nenrin.platform.database.LocalSocket;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kills the server with SIGKILL at random moments while many people complete a phase over HTTP, starts it again each
 * time, and compares what it had accepted with what is there. It runs outside of the server, which is a process of
 * its own on the durable embedded database.
 */
public final class CrashTrial {

    private static final int MOST_MILLIS_PAST_THE_SUBMISSION = 300;

    private final Path data;
    private final int units;
    private final int kills;
    private final Random random;
    private final Consumer<String> progress;
    private final String databasePassword = EmbeddedServer.newPassword();
    private final ServerProcess server;
    private final Crowd crowd;
    private final List<BigDecimal> startSeconds = new ArrayList<>();
    private final TreeSet<String> lost = new TreeSet<>();
    private final TreeSet<String> disagreements = new TreeSet<>();

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
        this.data = TrialFolder.empty(data);
        this.units = units;
        this.kills = kills;
        this.random = new Random(seed);
        this.progress = progress;
        this.server = new ServerProcess(this.data.resolve("server.log"), List.of("--spring.profiles.active=rehearsal,load",
                "--nenrin.database.folder=" + this.data, "--nenrin.load.units=" + units),
                Map.of("NENRIN_DATABASE_TRIALPASSWORD", databasePassword));
        this.crowd = new Crowd(password, clients, client -> server.site());
    }

    /** Runs the trial and stops the server at its end. */
    public CrashReport run() throws IOException {
        try {
            progress.accept("サーバーを始めています");
            server.start();
            crowd.takeOn(database(), units);
            int share = units * Ledger.ACTIVITIES.size() / (kills + 1);
            for (int kill = 0; kill < kills; kill++) {
                crowd.begin();
                crowd.awaitAccepted(kill * share + 1 + random.nextInt(share));
                Waiting.pause(random.nextInt(MOST_MILLIS_PAST_THE_SUBMISSION));
                server.kill();
                crowd.end();
                progress.accept("強制終了 " + (kill + 1) + "／" + kills + "（受理 " + crowd.ledger().size() + "）");
                long began = System.nanoTime();
                server.start();
                startSeconds.add(Waiting.secondsSince(began));
                compare();
            }
            crowd.begin();
            crowd.finish();
            return report();
        } finally {
            server.stop();
        }
    }

    private CrashReport report() throws IOException {
        JdbcClient database = database();
        List<String> problems = new ArrayList<>(crowd.problems());
        crowd.turnedAway().forEach(notNow -> problems.add("not now: " + notNow.getMessage()));
        problems.addAll(crowd.stuck(database));
        lost.addAll(crowd.ledger().lost(database));
        long closed = database.sql("SELECT count(*) FROM act_hi_actinst WHERE act_id_ = 'serviceTask_closePhase' "
                + "AND end_time_ IS NOT NULL").query(Long.class).single();
        return new CrashReport(kills, units, crowd.ledger().size(), crowd.unanswered(), crowd.unansweredWritten(),
                startSeconds, List.copyOf(lost), crowd.ledger().twice(database), List.copyOf(disagreements), closed,
                List.copyOf(problems));
    }

    private void compare() throws IOException {
        JdbcClient database = database();
        lost.addAll(crowd.ledger().lost(database));
        disagreements.addAll(crowd.ledger().disagreements(database));
    }

    private JdbcClient database() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(
                LocalSocket.url(EmbeddedServer.socketFolder(data), EmbeddedServer.DATABASE), EmbeddedServer.USER,
                databasePassword));
    }
}
