package city.nenrin.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account of the machine under which the database server runs: that of this JVM, or, if it is root's, one that may
 * do less.
 */
final class ServerAccount {

    private static final Logger LOG = LoggerFactory.getLogger(ServerAccount.class);
    private static final int ROOT = 0;
    /** Accounts that own nothing but databases, or nothing at all. */
    private static final List<String> MODEST = List.of("postgres", "nobody");

    private final String name;
    private final List<String> becoming;

    private ServerAccount(String name, List<String> becoming) {
        this.name = name;
        this.becoming = becoming;
    }

    /** The number of this JVM's account. */
    static Integer own() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    /**
     * Finds the account for a folder and gives the folder to it.
     *
     * @param data the folder of the server's data, which exists
     */
    static ServerAccount of(Path data) throws IOException {
        if (own() != ROOT) {
            return new ServerAccount(null, List.of());
        }
        for (String name : MODEST) {
            ServerAccount account = modest(name);
            if (account != null) {
                account.give(data);
                if (account.run(List.of("test", "-w", data.toString()))) {
                    return account;
                }
            }
        }
        LOG.warn("The database server runs as root: no other account reaches {}", data);
        // PostgreSQL refuses to run as root; here it is root under another name.
        ServerAccount root = new ServerAccount("root", List.of("unshare", "-U"));
        root.give(data);
        return root;
    }

    private static ServerAccount modest(String name) throws IOException {
        Process group = new ProcessBuilder("id", "-g", name).redirectErrorStream(true).start();
        String id = new String(group.getInputStream().readAllBytes()).strip();
        ServerAccount account = new ServerAccount(name,
                List.of("setpriv", "--reuid=" + name, "--regid=" + id, "--clear-groups", "--no-new-privs"));
        return id.matches("\\d+") && account.run(List.of("true")) ? account : null;
    }

    /** Lets the account own a folder and all that is in it. */
    void give(Path folder) throws IOException {
        if (name == null) {
            return;
        }
        UserPrincipal owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.getOwner(file).equals(owner)) {
                    Files.setOwner(file, owner);
                }
            }
        }
    }

    /** The same command under this account; the process keeps the number that the JVM sees. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(becoming);
        whole.addAll(command);
        return whole;
    }

    private boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command(command)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
