package city.nenrin.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server that runs as a child of this JVM and keeps its data in a folder, with the durable settings of
 * a real one: what was committed survives {@code kill -9}. A lock on the folder tells a server that is in use from
 * an orphan that a killed JVM left behind.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** As whom to connect. */
    public static final String USER = PostgresProcess.ROLE;
    /** The database that it has from the beginning. */
    public static final String DATABASE = PostgresProcess.DATABASE;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String MAJOR_VERSION = "17";
    private static final String SOCKET_FOLDER = "nenrin-socket-";
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Of a server whose data nobody would miss: it never waits for the disk, and nobody watches it at work. */
    private static final Map<String, String> FORGETFUL = Map.of("fsync", "off", "synchronous_commit", "off",
            "full_page_writes", "off", "update_process_title", "off",
            // All of it lies in memory, and a year's rows come and go in minutes.
            "random_page_cost", "1.1", "autovacuum_naptime", "10s");

    private final RandomAccessFile lockFile;
    private final FileLock lock;
    private final PostgresProcess server;
    private final Path socket;
    private final String password;
    private final Path throwAway;
    private final boolean leftOver;

    private EmbeddedServer(RandomAccessFile lockFile, FileLock lock, PostgresProcess server, Path socket,
                           String password, Path throwAway, boolean leftOver) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.server = server;
        this.socket = socket;
        this.password = password;
        this.throwAway = throwAway;
        this.leftOver = leftOver;
    }

    /** Starts the server on a folder with a password of its own; see {@link #start(Path, String)}. */
    public static EmbeddedServer start(Path folder) {
        return start(folder, newPassword());
    }

    /**
     * Starts the server on a folder, which is created if it does not exist. A folder of earlier starts is taken over,
     * with whatever password it had.
     *
     * @param password at least 16 letters, digits, {@code -} or {@code _}
     * @throws DataFolderException if another Nenrin uses the folder, another version of PostgreSQL wrote it, or the
     *                             password is too weak
     */
    public static EmbeddedServer start(Path folder, String password) {
        if (!PASSWORD.matcher(password).matches()) {
            throw new DataFolderException("組み込みデータベースのパスワード nenrin.database.trial-password が使えません。"
                    + "16字以上の英数字（- と _ も可）を指定するか、指定を外してください（外すと自動で作ります）。");
        }
        try {
            Files.createDirectories(folder);
            RandomAccessFile lockFile = new RandomAccessFile(folder.resolve("nenrin.lock").toFile(), "rw");
            FileLock lock = lock(lockFile, folder);
            Path data = folder.resolve("postgresql");
            requireVersion(data);
            boolean leftOver = stopOrphan(data);
            Path socket = Files.createTempDirectory(SOCKET_FOLDER);
            PostgresProcess server = new PostgresProcess(data, socket, Map.of("fsync", "on",
                    "synchronous_commit", "on", "full_page_writes", "on"), password, false);
            return new EmbeddedServer(lockFile, lock, server, socket, password, null, leftOver);
        } catch (IOException e) {
            throw new UncheckedIOException("組み込みデータベースを起動できません（フォルダー: " + folder + "）", e);
        }
    }

    /**
     * Starts a server for one run on an empty folder of its own, which goes with it; losing its data is no loss. Its
     * user may make databases beside the first.
     */
    public static EmbeddedServer throwAway() {
        try {
            Path folder = Files.createTempDirectory("nenrin-");
            // Whoever runs the server passes through; what lies in it is closed to all others.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Path socket = Files.createDirectory(folder.resolve("socket"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String password = newPassword();
            PostgresProcess server =
                    new PostgresProcess(folder.resolve("postgresql"), socket, FORGETFUL, password, true);
            return new EmbeddedServer(null, null, server, socket, password, folder, false);
        } catch (IOException e) {
            throw new UncheckedIOException("組み込みデータベースを起動できません", e);
        }
    }

    /** A password that nobody guesses. */
    public static String newPassword() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * The socket of the server that runs on a folder, in whichever JVM.
     *
     * @throws IOException if none runs there
     */
    public static Path socketFolder(Path folder) throws IOException {
        // Fifth line of the file that PostgreSQL keeps while it runs.
        return Path.of(Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(4).strip());
    }

    /** Where to connect, as {@link #USER} with {@link #password()}. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The same for another database on this server. */
    public String jdbcUrl(String database) {
        return LocalSocket.url(socket, database);
    }

    Path socketFolder() {
        return socket;
    }

    public String password() {
        return password;
    }

    /** The socket on which it listens. */
    public Path socket() {
        return LocalSocket.in(socket);
    }

    /** Whether the last user of the folder was killed, so that locks of its migrations may be left over. */
    public boolean leftOver() {
        return leftOver;
    }

    /** Stops the server; the folder keeps its data. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } finally {
            FileSystemUtils.deleteRecursively(socket);
            if (throwAway != null) {
                FileSystemUtils.deleteRecursively(throwAway);
            }
            if (lock != null) {
                lock.release();
                lockFile.close();
            }
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
            } catch (ExecutionException | TimeoutException e) {
                orphan.get().destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
        Path socket = lines.size() > 4 ? Path.of(lines.get(4).strip()) : data;
        if (socket.getFileName().toString().startsWith(SOCKET_FOLDER)) {
            FileSystemUtils.deleteRecursively(socket);
        }
        return true;
    }
}
