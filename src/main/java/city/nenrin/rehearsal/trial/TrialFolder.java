package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a trial keeps its database and the output of its servers. */
final class TrialFolder {

    private TrialFolder() {
    }

    /**
     * The absolute path of a folder, which is made if it is not there.
     *
     * @throws IllegalArgumentException with a Japanese message if it holds anything
     */
    static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException("フォルダー「" + folder + "」は空ではありません。空のフォルダーを指定してください。");
            }
        }
        return folder.toAbsolutePath();
    }
}
