package city.nenrin.policy.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the public site. A new site is written beside it and takes its place by renaming, so that a web server
 * that shows the folder never shows half a site. A file in it says that it is one of ours and may be replaced.
 */
final class SiteFolder {

    static final String MARK = ".nenrin-site";

    private SiteFolder() {
    }

    /**
     * Puts these files in place of what the folder holds.
     *
     * @throws SiteFolderRefused if it holds anything else than an earlier site
     */
    static void replace(Path folder, Map<String, byte[]> files) {
        Path site = folder.toAbsolutePath().normalize();
        try {
            demandOurs(site);
            Files.createDirectories(site.getParent());
            Path next = Files.createTempDirectory(site.getParent(), ".nenrin-site-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(next.resolve(file.getKey()), file.getValue());
                }
                Files.writeString(next.resolve(MARK), "nenrin publish\n");
                // Temporary folders are for their owner alone; a web server has to read this one.
                next.toFile().setReadable(true, false);
                next.toFile().setExecutable(true, false);
                exchange(site, next);
            } finally {
                FileSystemUtils.deleteRecursively(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("フォルダー「" + folder + "」に書けません: " + e.getMessage(), e);
        }
    }

    private static void demandOurs(Path site) throws IOException {
        if (!Files.exists(site)) {
            return;
        }
        if (!Files.isDirectory(site)) {
            throw new SiteFolderRefused("「" + site + "」はフォルダーではありません。空のフォルダーか、新しい名前を指定してください。");
        }
        try (Stream<Path> content = Files.list(site)) {
            if (content.findAny().isPresent() && !Files.exists(site.resolve(MARK))) {
                throw new SiteFolderRefused("フォルダー「" + site + "」には、公表サイトでないものが入っています。消さないために書きません。"
                        + "空のフォルダーか、前に publish で作ったフォルダーを指定してください。");
            }
        }
    }

    /** Renames twice; if the second time fails, the old site is back. */
    private static void exchange(Path site, Path next) throws IOException {
        if (!Files.exists(site)) {
            Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = next.resolveSibling(next.getFileName() + "-old");
        Files.move(site, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, site, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        FileSystemUtils.deleteRecursively(old);
    }
}
