package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A folder that is a small file system of its own, in memory, so that it can be filled without harm to anything else.
 * Only root may mount one, and not in every container; elsewhere it is a folder like any other, and is not filled.
 */
final class SmallDisk implements AutoCloseable {

    /** Room for an empty database, its log of a trial and the filler. */
    private static final String SIZE = "512m";
    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final String refusal;

    /** @param folder made if it is not there */
    SmallDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.refusal = run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=755", "tmpfs", folder.toString()));
    }

    Path folder() {
        return folder;
    }

    /** Why the machine does not allow it; empty if it does. */
    Optional<String> refusal() {
        return Optional.of(refusal).filter(said -> !said.isEmpty());
    }

    /** Takes all the space that is left. */
    void fill() throws IOException {
        try (FileChannel filler = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                filler.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) {
                throw e;
            }
        }
    }

    /** Gives it back. */
    void empty() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        if (refusal().isEmpty()) {
            String said = run(List.of("umount", folder.toString()));
            if (!said.isEmpty()) {
                throw new IOException(said);
            }
        }
    }

    /** What a command said that failed; empty if it did not. */
    private static String run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException noSuchProgram) {
            return noSuchProgram.getMessage();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            int code = process.waitFor();
            return code == 0 ? "" : said + " (" + code + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
