package city.nenrin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every flow node that any test has walked, as {@code process/activity}. Each JVM of a test run keeps a file of its own. */
public final class WalkedNodes {

    private static final Path FOLDER = Path.of("target", "walked-nodes");
    private static final Set<String> WALKED = new TreeSet<>();

    private WalkedNodes() {
    }

    /** Adds what stands in the engine's history now; called before the history is emptied. */
    static void collect(JdbcClient database) {
        WALKED.addAll(database.sql("SELECT DISTINCT proc_def_key_ || '/' || act_id_ FROM act_hi_actinst")
                .query(String.class).list());
        try {
            Files.write(Files.createDirectories(FOLDER).resolve(System.getProperty("nenrin.test.jvm", "jvm")), WALKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JVMs of the last test run have walked. */
    public static Set<String> all() throws IOException {
        Set<String> walked = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                walked.addAll(Files.readAllLines(file));
            }
        }
        return walked;
    }
}
