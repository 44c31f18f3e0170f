package city.nenrin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database obeys the application, and no other account of the machine. */
class ClosedDatabaseTest {

    private final JdbcClient database = database(TestDatabase.newDatabase());

    @Test
    void nothingListensOnTheNetwork() {
        assertThat(database.sql("SHOW listen_addresses").query(String.class).single()).isEmpty();
        assertThat(database.sql("SELECT inet_client_addr() IS NULL").query(Boolean.class).single()).isTrue();
    }

    @Test
    void itAsksForAPassword() {
        String url = TestDatabase.url("postgres").replaceFirst("&user=.*", "");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "nenrin", "nenrin"))
                .isInstanceOf(SQLException.class).hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                .isInstanceOf(SQLException.class).hasMessageContaining("pg_hba");
    }

    @Test
    void theApplicationsRoleRunsNoProgramsAndReadsNoFiles() {
        assertThat(database.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").query(Boolean.class).single())
                .isFalse();
        database.sql("CREATE TABLE t (line text)").update();
        for (String attack : List.of("COPY t FROM PROGRAM 'id'", "COPY t TO PROGRAM 'cat'", "COPY t FROM '/etc/hostname'",
                "SELECT pg_read_file('postmaster.pid')", "ALTER SYSTEM SET listen_addresses = '*'")) {
            assertThatThrownBy(() -> database.sql(attack).query().listOfRows()).as(attack)
                    .hasStackTraceContaining("permission denied");
        }
    }

    /** PostgreSQL refuses root; a user namespace would hide from it that what it does is root's all the same. */
    @Test
    void itDoesNotRunAsRoot(@TempDir Path folder) throws Exception {
        // The folder of the test itself is closed to all others.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0).strip());
            assertThat(ProcessHandle.of(pid).orElseThrow().info().user()).get().isNotEqualTo("root");
            assertThat(server.leftOver()).isFalse();
        }
    }

    @Test
    void aFolderOfEarlierStartsThatTrustedEverybodyIsTakenOver(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("postgresql");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            JdbcClient first = database(server.jdbcUrl() + "&user=nenrin&password=" + server.password());
            first.sql("CREATE TABLE kept (id serial, value text)").update();
            first.sql("INSERT INTO kept (value) VALUES ('令和10年度')").update();
        }
        // As they were: everybody is the superuser, who owns the tables.
        Files.writeString(data.resolve("pg_hba.conf"), "local all all trust\nhost all all 127.0.0.1/32 trust\n");
        single(data, "ALTER TABLE kept OWNER TO postgres", "ALTER DATABASE postgres OWNER TO postgres", "DROP ROLE nenrin");

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            JdbcClient second = database(server.jdbcUrl() + "&user=nenrin&password=" + server.password());
            assertThat(second.sql("SELECT value FROM kept").query(String.class).single()).isEqualTo("令和10年度");
            second.sql("ALTER TABLE kept ADD COLUMN more text").update();
            second.sql("INSERT INTO kept (value) VALUES ('次')").update();
            assertThat(Files.readString(data.resolve("pg_hba.conf"))).doesNotContain("trust");
        }
    }

    @Test
    void itsSocketLiesInAFolderThatNobodyElseMayEnterAndNothingIsLeft() throws Exception {
        Path socket;
        try (EmbeddedServer server = EmbeddedServer.throwAway()) {
            socket = server.socketFolder();
            assertThat(LocalSocket.in(socket)).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket))).isEqualTo("rwx------");
        }
        assertThat(socket.getParent()).doesNotExist();
    }

    private static void single(Path data, String... statements) throws IOException, InterruptedException {
        List<String> command = ServerAccount.of(data).command(List.of(
                PostgresPrograms.unpacked().resolve("bin/postgres").toString(), "--single", "-D", data.toString(),
                "-c", "exit_on_error=on", "postgres"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.outputWriter()) {
            in.write(String.join("\n", statements) + "\n");
        }
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static JdbcClient database(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return JdbcClient.create(source);
    }
}
