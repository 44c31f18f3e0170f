package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The trials by their names. */
public final class Trials {

    public static final List<String> NAMES = List.of("database", "network", "nodes");

    private Trials() {
    }

    /**
     * A trial that has not begun.
     *
     * @param name     one of {@link #NAMES}
     * @param data     folder for its database and the output of its servers; empty, or made if it is not there
     * @param units    units of the phase that people complete
     * @param clients  how many work at the same time
     * @param password with which everybody logs in
     * @param progress told what has been done
     * @throws IllegalArgumentException with a Japanese message for another name, or if the folder holds anything
     */
    public static Trial named(String name, Path data, int units, int clients, String password,
                              Consumer<String> progress) throws IOException {
        // The database tells of each step of its start; here only what went wrong is of interest.
        LoggingSystem.get(Trials.class.getClassLoader()).setLogLevel("city.nenrin.platform.database", LogLevel.ERROR);
        return switch (name) {
            case "database" -> new DatabaseTrial(TrialFolder.empty(data), units, clients, password, progress);
            case "network" -> new NetworkTrial(TrialFolder.empty(data), units, clients, password, progress);
            case "nodes" -> new NodesTrial(TrialFolder.empty(data), units, clients, password, progress);
            default -> throw new IllegalArgumentException("「" + name + "」という試験はありません。使えるもの: "
                    + String.join("、", NAMES));
        };
    }
}
