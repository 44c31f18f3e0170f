package city.nenrin.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketFactory;

/**
 * Reaches a PostgreSQL on this machine by its Unix domain socket: a question and its answer take half the time that
 * they take by TCP, and a task of Nenrin asks some seventy.
 */
public final class LocalSocket {

    /** Where the server puts its socket; the path of a socket must be short. */
    public static final String FOLDER = "/tmp";

    private LocalSocket() {
    }

    static Path path(EmbeddedPostgres server) {
        return Path.of(FOLDER, ".s.PGSQL." + server.getPort());
    }

    /** The JDBC URL of a database of this server: by socket where the machine has them, otherwise by TCP. */
    public static String url(EmbeddedPostgres server, String database) {
        String url = server.getJdbcUrl("postgres", database);
        Path socket = path(server);
        return Files.exists(socket) && AFUNIXSocket.isSupported() ? url + "&sslmode=disable&socketFactory="
                + AFUNIXSocketFactory.FactoryArg.class.getName() + "&socketFactoryArg=" + socket : url;
    }
}
