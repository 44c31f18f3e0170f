package city.nenrin.rehearsal.trial;

import city.nenrin.platform.database.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A durable PostgreSQL that outlives the servers of a trial. They reach it through doors, as over a network. */
final class TrialDatabase implements AutoCloseable {

    private final Path folder;
    private final String password = EmbeddedServer.newPassword();
    private EmbeddedServer server;

    /** Starts it on a folder. */
    TrialDatabase(Path folder) {
        this.folder = folder;
        start();
    }

    void start() {
        server = EmbeddedServer.start(folder, password);
    }

    /** Stops it as an administrator does. */
    void stop() throws IOException {
        server.close();
    }

    /** SIGKILL to its first process; the others notice and end. */
    void kill() throws IOException {
        long first = Long.parseLong(Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0).strip());
        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
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
