package city.nenrin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database server that a killed run left behind is stopped before the next one starts on its folder, and no other.
 * That the right one is stopped shows in the crash trial, which kills the whole program.
 */
class OrphanServerTest {

    @Test
    void theServerOfAnotherFolderGoesOnThoughTheFolderNamesIt(@TempDir Path folder, @TempDir Path other) throws Exception {
        try (EmbeddedServer foreign = EmbeddedServer.start(other)) {
            String pid = Files.readAllLines(other.resolve("postgresql/postmaster.pid")).get(0).strip();
            Path data = Files.createDirectories(folder.resolve("postgresql"));
            Files.writeString(data.resolve("postmaster.pid"), pid + "\n");
            EmbeddedServer.start(folder).close();
            assertThat(ProcessHandle.of(Long.parseLong(pid))).get().matches(ProcessHandle::isAlive);
            assertThat(foreign.leftOver()).isFalse();
        }
    }
}
