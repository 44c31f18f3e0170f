package city.nenrin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.platform.database.DataFolderException;
import city.nenrin.platform.database.EmbeddedServer;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What a person reads who starts Nenrin where something is taken already. */
class StartFailureTest {

    @Test
    void aPortInUseIsNamedWithWhatToDo() {
        FailureAnalysis analysis = first(new IllegalStateException(new PortInUseException(8080)));
        assertThat(analysis.getDescription()).isEqualTo("ポート 8080 は、ほかのプログラムが使っているため、画面を開けません。");
        assertThat(analysis.getAction()).contains("SERVER_PORT=8081");
    }

    @Test
    void aDataFolderInUseIsNamedWithWhatToDo(@TempDir Path folder) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("nenrin.lock").toFile(), "rw");
             FileLock lock = file.getChannel().lock()) {
            Throwable refused = Assertions.catchThrowable(() -> EmbeddedServer.start(folder));
            assertThat(lock.isValid()).isTrue();
            assertThat(refused).isInstanceOf(DataFolderException.class);
            assertThat(first(new IllegalStateException(refused)).getDescription())
                    .contains(folder.toString(), "別の Nenrin が使っています", "nenrin.database.folder");
        }
    }

    @Test
    void aDataFolderOfAnotherVersionIsNamedWithWhatToDo(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "15\n");
        Throwable refused = Assertions.catchThrowable(() -> EmbeddedServer.start(folder));
        assertThat(first(refused).getDescription()).contains("PostgreSQL 15 のものです", "PostgreSQL 17", "版の更新");
    }

    /** The analysis that Spring Boot would print: that of the first analyzer, in their order, which knows the failure. */
    private static FailureAnalysis first(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class,
                (type, factory, problem) -> { });
        return analyzers.stream().map(analyzer -> {
            try {
                return analyzer.analyze(failure);
            } catch (RuntimeException e) {
                return null;
            }
        }).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
