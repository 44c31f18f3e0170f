package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a trial is tried on.
 *
 * @param data     folder for its database and the output of its servers
 * @param units    units of the phase that people complete
 * @param clients  how many work at the same time
 * @param password with which everybody logs in
 * @param progress told what has been done
 */
public record TrialSetup(Path data, int units, int clients, String password, Consumer<String> progress) {

    /** @throws IllegalArgumentException with a Japanese message if the folder holds anything */
    TrialSetup inEmptyFolder() throws IOException {
        return new TrialSetup(TrialFolder.empty(data), units, clients, password, progress);
    }

    void tell(String done) {
        progress.accept(done);
    }
}
