package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.util.List;
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
     * @param setup what it is tried on, with a folder that is empty, or made if it is not there
     * @throws IllegalArgumentException with a Japanese message for another name, or if the folder holds anything
     */
    public static Trial named(String name, TrialSetup setup) throws IOException {
        // The database tells of each step of its start; here only what went wrong is of interest.
        LoggingSystem.get(Trials.class.getClassLoader()).setLogLevel("city.nenrin.platform.database", LogLevel.ERROR);
        return switch (name) {
            case "database" -> new DatabaseTrial(setup.inEmptyFolder());
            case "network" -> new NetworkTrial(setup.inEmptyFolder());
            case "nodes" -> new NodesTrial(setup.inEmptyFolder());
            default -> throw new IllegalArgumentException("「" + name + "」という試験はありません。使えるもの: "
                    + String.join("、", NAMES));
        };
    }
}
