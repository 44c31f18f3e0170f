package city.nenrin.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server as a child of this JVM. It listens at one socket in a folder that its own account alone may
 * enter, and lets in one role, by its password; the role owns the data and rules nothing else, so no statement runs
 * programs or reads files. Nobody at all can log in as the server's superuser.
 */
final class PostgresProcess {

    /** The role of the application. */
    static final String ROLE = "nenrin";
    /** The database of the application. */
    static final String DATABASE = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final long SECONDS_TO_START = 60;
    private static final int LINES_TO_TELL = 20;

    /** The role's rights; data of older starts belonged to the superuser. One statement a line, as the server reads them. */
    private static final String ROLE_AND_ITS_DATA = """
            DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nenrin') THEN CREATE ROLE nenrin; END IF; END $$
            ALTER ROLE nenrin LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS %s PASSWORD '%s'
            ALTER DATABASE postgres OWNER TO nenrin
            DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND relowner <> 'nenrin'::regrole LOOP EXECUTE format('ALTER TABLE %%s OWNER TO nenrin', t); END LOOP; END $$
            DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND relowner <> 'nenrin'::regrole LOOP EXECUTE format('ALTER SEQUENCE %%s OWNER TO nenrin', t); END LOOP; END $$
            """;

    private final Path programs;
    private final ServerAccount account;
    private final Path data;
    private final Process process;
    private final Queue<String> lastLines = new ConcurrentLinkedQueue<>();

    /**
     * Starts the server and waits until it can be asked.
     *
     * @param data     folder of its data; made if it is not there
     * @param socket   empty folder for its socket
     * @param settings settings of PostgreSQL by their names
     * @param password of the role; letters and digits, {@code -} and {@code _}
     * @param mayMake  whether the role may make databases of its own
     * @throws IOException if the server does not start, with what it said
     */
    PostgresProcess(Path data, Path socket, Map<String, String> settings, String password, boolean mayMake)
            throws IOException {
        this.data = data.toAbsolutePath();
        programs = PostgresPrograms.unpacked();
        account = prepare("on".equals(settings.get("fsync")));
        account.give(socket);
        Files.writeString(data.resolve("pg_hba.conf"), "local all " + ROLE + " scram-sha-256\n");
        setUpRole(password, mayMake);
        List<String> command = server();
        // No signal from a terminal: it is stopped after the application.
        command.add(0, "setsid");
        command.addAll(List.of("-c", "listen_addresses=", "-c", "unix_socket_directories=" + socket,
                "-c", "unix_socket_permissions=0700", "-c", "port=" + LocalSocket.PORT, "-c", "max_connections=300",
                "-c", "timezone=Asia/Tokyo",
                // Its log ends up in ours; a broken rule would quote the whole row, with what people typed.
                "-c", "log_error_verbosity=terse", "-c", "log_checkpoints=off"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        process = start(account.command(command));
        Thread log = new Thread(this::log, "postgresql-log");
        log.setDaemon(true);
        log.start();
        await(LocalSocket.url(socket, DATABASE), password);
    }

    /** Makes the data folder if it is not there: whole, or not at all. */
    private ServerAccount prepare(boolean durable) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            return ServerAccount.of(data);
        }
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ServerAccount owner = ServerAccount.of(fresh);
        List<String> command = new ArrayList<>(List.of(program("initdb"), "-D", fresh.toString(), "-U", "postgres",
                "-E", "UTF8", "--locale=C", "--auth=reject", "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        end(start(owner.command(command)), "");
        Files.deleteIfExists(data);
        Files.move(fresh, data);
        return owner;
    }

    /** By the server's own single-user mode, to which no network and no socket leads. */
    private void setUpRole(String password, boolean mayMake) throws IOException {
        List<String> command = server();
        command.add(command.indexOf("-D"), "--single");
        command.addAll(List.of("-c", "exit_on_error=on", DATABASE));
        end(start(account.command(command)),
                ROLE_AND_ITS_DATA.formatted(mayMake ? "CREATEDB" : "NOCREATEDB", password));
    }

    private List<String> server() {
        return new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-c", "log_min_error_statement=panic"));
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Words of the server are the same on every machine, and only known ones reach the log.
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** Hands the input to a program that ends by itself. */
    private static void end(Process program, String input) throws IOException {
        try (var in = program.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (program.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void await(String url, String password) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (true) {
            try {
                DriverManager.getConnection(url, ROLE, password).close();
                return;
            } catch (SQLException e) {
                try {
                    if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                        process.destroyForcibly();
                        throw new IOException(String.join("\n", lastLines), e);
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    process.destroyForcibly();
                    throw new IOException(interrupted);
                }
            }
        }
    }

    private void log() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.info(line);
                lastLines.add(line);
                if (lastLines.size() > LINES_TO_TELL) {
                    lastLines.remove();
                }
            }
        } catch (IOException e) {
            LOG.debug("The server has ended", e);
        }
    }

    /** Stops the server, whoever is still connected; nothing happens if it has ended already. */
    void stop() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        end(start(account.command(List.of(program("pg_ctl"), "-D", data.toString(), "stop", "-m", "fast", "-w"))), "");
    }
}
