package city.nenrin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database server that a killed run left behind is stopped before the next one starts on its folder, and no other.
 * That the right one is stopped shows in the crash trial, which kills the whole program.
 */
class OrphanServerTest {

    @Test
    void theServerOfAnotherFolderGoesOnThoughTheFolderNamesIt(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres foreign = EmbeddedServer.forgetful().start()) {
            ProcessHandle process = process(foreign);
            Path data = Files.createDirectories(folder.resolve("postgresql"));
            Files.writeString(data.resolve("postmaster.pid"), process.pid() + "\n");
            EmbeddedServer.start(folder).close();
            assertThat(process.isAlive()).isTrue();
        }
    }

    private static ProcessHandle process(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).orElseThrow();
        }
    }
}
