package city.nenrin.rehearsal.trial;

import city.nenrin.platform.database.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A durable PostgreSQL that outlives the servers of a trial. They reach it through doors, as over a network. */
final class TrialDatabase implements AutoCloseable {

    private static final long ENDS_WITHIN_SECONDS = 30;
    private static final long RECOVERS_WITHIN_SECONDS = 60;

    private final Path folder;
    private final String password = EmbeddedServer.newPassword();
    private EmbeddedServer server;
    /** Its first process, from which all others come. */
    private ProcessHandle first;

    /** Starts it on a folder. */
    TrialDatabase(Path folder) {
        this.folder = folder;
        start();
    }

    /** Starts it again, with the same password, at a socket of its own. */
    void start() {
        server = EmbeddedServer.start(folder, password);
        first = ProcessHandle.of(number()).orElseThrow(() -> new IllegalStateException("データベースが始まりません。"));
    }

    /** Stops it as an administrator does. */
    void stop() throws IOException {
        server.close();
    }

    /** SIGKILL to all its processes. */
    void kill() throws IOException {
        List<ProcessHandle> all = Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Waiting.until(() -> Optional.of(first).filter(process -> !process.isAlive()), ENDS_WITHIN_SECONDS);
        server.close();
    }

    /** Starts it again if it has given up; it is left alone if it answers, or answers as soon as it has recovered by itself. */
    void startIfEnded() throws IOException {
        Waiting.until(() -> Optional.of(first).filter(process -> !process.isAlive() || answers()), RECOVERS_WITHIN_SECONDS);
        if (!first.isAlive()) {
            server.close();
            start();
        }
    }

    private boolean answers() {
        try {
            return client().sql("SELECT 1").query(Integer.class).single() == 1;
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    private long number() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A way for servers to reach it. */
    Door door() throws IOException {
        return new Door(() -> server.socket());
    }

    /** What a server is started with that works on this database. */
    List<String> settings(Door door) throws IOException {
        return List.of("--spring.profiles.active=rehearsal,load,trial",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + door.port() + "/" + EmbeddedServer.DATABASE);
    }

    /** What is not to be seen on the command line of such a server. */
    Map<String, String> environment() {
        return Map.of("SPRING_DATASOURCE_USERNAME", EmbeddedServer.USER, "SPRING_DATASOURCE_PASSWORD", password);
    }

    /** For looking at the tables past every door. */
    JdbcClient client() {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), EmbeddedServer.USER, password));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
