package city.nenrin.testing;

import city.nenrin.platform.database.EmbeddedServer;
import city.nenrin.platform.database.LocalSocket;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of this JVM; every application context gets an empty database of its own on it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    /** Starts the server at the first call. */
    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedServer.forgetful().start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopAfterTheLastConnection));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void stopAfterTheLastConnection() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement()) {
            for (int tries = 0; tries < 100; tries++) {
                try (ResultSet others = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'nenrin%'")) {
                    others.next();
                    if (others.getInt(1) == 0) {
                        break;
                    }
                }
                statement.execute("SELECT pg_sleep(0.1)");
            }
            server.close();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates an empty database and returns its JDBC URL. */
    public static String newDatabase() {
        String name = "nenrin_" + COUNT.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return LocalSocket.url(server(), name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + newDatabase()).applyTo(context);
    }
}
