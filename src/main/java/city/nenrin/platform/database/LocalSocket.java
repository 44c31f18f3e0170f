package city.nenrin.platform.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.newsclub.net.unix.AFUNIXSocketFactory;

/**
 * Reaches a PostgreSQL on this machine by its Unix domain socket: no other account of the machine can open it, and a
 * question and its answer take half the time that they take by TCP; a task of Nenrin asks some seventy.
 */
public final class LocalSocket {

    /** Part of the socket's name; nothing listens at this port. */
    static final int PORT = 5432;

    private LocalSocket() {
    }

    /** The socket in the folder of a server. */
    public static Path in(Path folder) {
        return folder.resolve(".s.PGSQL." + PORT);
    }

    /**
     * The JDBC URL, without role and password.
     *
     * @param folder   where the server has its socket
     * @param database name of the database
     */
    public static String url(Path folder, String database) {
        return "jdbc:postgresql://localhost/" + database + "?sslmode=disable&socketFactory="
                + AFUNIXSocketFactory.FactoryArg.class.getName() + "&socketFactoryArg="
                + URLEncoder.encode(in(folder).toString(), StandardCharsets.UTF_8);
    }
}
