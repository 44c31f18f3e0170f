package city.nenrin.testing;

import city.nenrin.platform.database.EmbeddedServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
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
    private static EmbeddedServer server;

    private static synchronized EmbeddedServer server() {
        if (server == null) {
            server = EmbeddedServer.throwAway();
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopAfterTheLastConnection));
        }
        return server;
    }

    private static void stopAfterTheLastConnection() {
        try (Connection connection = DriverManager.getConnection(url(EmbeddedServer.DATABASE));
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

    /** Creates an empty database and returns its JDBC URL with user and password. */
    public static String newDatabase() {
        String name = "nenrin_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url(EmbeddedServer.DATABASE));
             Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    /** The URL of one of the server's databases, with user and password. */
    public static String url(String database) {
        return server().jdbcUrl(database) + "&user=" + EmbeddedServer.USER + "&password=" + server().password();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + newDatabase()).applyTo(context);
    }
}
