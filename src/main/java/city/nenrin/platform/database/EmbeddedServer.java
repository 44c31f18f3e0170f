package city.nenrin.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that runs as a child of this JVM and keeps its data in a folder, with the durable settings of
 * a real one: what was committed survives {@code kill -9}. A lock on the folder tells a server that is in use from
 * an orphan that a killed JVM left behind.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String MAJOR_VERSION = "17";

    private final RandomAccessFile lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres server;
    private final boolean leftOver;

    private EmbeddedServer(RandomAccessFile lockFile, FileLock lock, EmbeddedPostgres server, boolean leftOver) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.server = server;
        this.leftOver = leftOver;
    }

    /**
     * Starts the server on a folder, which is created if it does not exist.
     *
     * @throws DataFolderException if another Nenrin uses the folder, or another version of PostgreSQL wrote it
     */
    public static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            RandomAccessFile lockFile = new RandomAccessFile(folder.resolve("nenrin.lock").toFile(), "rw");
            FileLock lock = lock(lockFile, folder);
            Path data = folder.resolve("postgresql");
            requireVersion(data);
            boolean leftOver = stopOrphan(data);
            // pg_ctl refuses a folder that others can read.
            EmbeddedPostgres server = builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            return new EmbeddedServer(lockFile, lock, server, leftOver);
        } catch (IOException e) {
            throw new UncheckedIOException("組み込みデータベースを起動できません（フォルダー: " + folder + "）", e);
        }
    }

    /** Starts a server for one run on an empty folder of its own, which goes with it; losing its data is no loss. */
    public static EmbeddedServer throwAway() {
        try {
            EmbeddedPostgres server = forgetful()
                    // Nobody watches it at work.
                    .setServerConfig("track_activities", "off")
                    .setServerConfig("update_process_title", "off")
                    // All of it lies in memory, and a year's rows come and go in minutes.
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("autovacuum_naptime", "10s")
                    .start();
            return new EmbeddedServer(null, null, server, false);
        } catch (IOException e) {
            throw new UncheckedIOException("組み込みデータベースを起動できません", e);
        }
    }

    /** A server whose data nobody would miss: it never waits for the disk. */
    public static EmbeddedPostgres.Builder forgetful() {
        return builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off");
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                // Its own hook would stop it while application contexts still close.
                .setRegisterShutdownHook(false)
                .setServerConfig("timezone", "Asia/Tokyo")
                .setServerConfig("unix_socket_directories", LocalSocket.FOLDER)
                // Its log ends up in ours; a broken rule would quote the whole row, with what people typed.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    /** Where to connect. */
    public String jdbcUrl() {
        return LocalSocket.url(server, "postgres");
    }

    /** The socket on which it listens. */
    public Path socket() {
        return LocalSocket.path(server);
    }

    /** Whether the last user of the folder was killed, so that locks of its migrations may be left over. */
    public boolean leftOver() {
        return leftOver;
    }

    /** Stops the server; the folder keeps its data. */
    @Override
    public void close() throws IOException {
        server.close();
        if (lock != null) {
            lock.release();
            lockFile.close();
        }
    }

    private static FileLock lock(RandomAccessFile file, Path folder) throws IOException {
        FileLock lock;
        try {
            lock = file.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new DataFolderException("データのフォルダー「" + folder.toAbsolutePath()
                    + "」は、別の Nenrin が使っています。先にそちらを終了するか、"
                    + "nenrin.database.folder に別のフォルダーを指定してください。");
        }
        return lock;
    }

    private static void requireVersion(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new DataFolderException("データのフォルダー「" + data.toAbsolutePath() + "」は PostgreSQL " + found
                        + " のものです。この Nenrin は PostgreSQL " + MAJOR_VERSION
                        + " を使います。運用手引の「版の更新」に従って移してください。");
            }
        }
    }

    /** Numbers of processes are given again, after a restart of the machine for one: is this the server of the folder? */
    private static boolean serves(ProcessHandle process, Path data) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        int folder = arguments.indexOf("-D") + 1;
        return process.info().command().orElse("").contains("postgres") && (folder == 0 || folder == arguments.size()
                // It was told the folder as we were: from the root, or from the place where it was started.
                || data.toAbsolutePath().normalize().endsWith(Path.of(arguments.get(folder)).normalize()));
    }

    /** Stops a server that a killed JVM left running on the folder. */
    private static boolean stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty() ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process -> serves(process, data));
        if (orphan.isPresent()) {
            LOG.info("Stopping the database server {} that an earlier run left behind", orphan.get().pid());
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                orphan.get().destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
        return true;
    }
}
