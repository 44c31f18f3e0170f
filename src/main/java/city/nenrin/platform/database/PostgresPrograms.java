package city.nenrin.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL that are packed in, unpacked once for each account of the machine. */
final class PostgresPrograms {

    private static final String PACKED = "/postgres-linux-x86_64.txz";
    /** Holds how many files were unpacked: who tidies up temporary files may have taken some. */
    private static final String COUNT = "unpacked";

    private PostgresPrograms() {
    }

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}.
     *
     * @throws DataFolderException if somebody else could have put programs of their own there
     */
    static Path unpacked() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"),
                "nenrin-postgresql-" + ServerAccount.own() + "-" + digest().substring(0, 16));
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            requireOwn(folder);
            if (whole(folder)) {
                return folder;
            }
            FileSystemUtils.deleteRecursively(folder);
        }
        Path fresh = Files.createTempDirectory("nenrin-postgresql-");
        unpack(fresh);
        // The server may run under another account; that of the folder's owner alone may change what it runs.
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another start was quicker.
            requireOwn(folder);
            FileSystemUtils.deleteRecursively(fresh);
        }
        return folder;
    }

    private static void requireOwn(Path folder) throws IOException {
        Set<PosixFilePermission> others = EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        others.retainAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
        boolean own = ServerAccount.own().equals(Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS));
        if (!own || !others.isEmpty() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new DataFolderException("組み込みデータベースのプログラムを置くフォルダー「" + folder
                    + "」を、ほかの利用者が書き換えられます。管理者に消してもらうか、"
                    + "-Djava.io.tmpdir に別のフォルダーを指定してください。");
        }
    }

    private static boolean whole(Path folder) throws IOException {
        Path count = folder.resolve(COUNT);
        return Files.exists(count) && Files.readString(count).equals(String.valueOf(files(folder) - 1));
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(packed()))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(
                            (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
        Files.writeString(folder.resolve(COUNT), String.valueOf(files(folder)));
    }

    private static String digest() throws IOException {
        try (DigestInputStream packed = new DigestInputStream(packed(), MessageDigest.getInstance("SHA-256"))) {
            packed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(packed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream packed() {
        InputStream packed = PostgresPrograms.class.getResourceAsStream(PACKED);
        if (packed == null) {
            throw new IllegalStateException("Not on the class path: " + PACKED);
        }
        return packed;
    }
}
