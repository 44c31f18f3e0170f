package city.nenrin.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked over a connection of its own: in the pool of the others it would wait behind
 * those who wait for the database, and say so only when nobody asks any more.
 */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final Map<String, String> PATIENCE_SECONDS = Map.of("connectTimeout", "1", "socketTimeout", "1");

    private final HikariDataSource own;

    DatabaseHealth(DataSource database) throws SQLException {
        super("The database cannot be asked");
        HikariConfig settings = new HikariConfig();
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        pool.copyStateTo(settings);
        Properties patient = pool.getDataSourceProperties();
        settings.setDataSourceProperties(new Properties());
        patient.forEach((name, value) -> settings.addDataSourceProperty(name.toString(), value));
        PATIENCE_SECONDS.forEach(settings::addDataSourceProperty);
        settings.setPoolName("readiness");
        settings.setMetricRegistry(null);
        settings.setMetricsTrackerFactory(null);
        settings.setMaximumPoolSize(1);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(PATIENCE_MILLIS);
        settings.setValidationTimeout(PATIENCE_MILLIS);
        settings.setInitializationFailTimeout(-1);
        own = new HikariDataSource(settings);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        try (Connection connection = own.getConnection()) {
            health.status(connection.isValid(1) ? Status.UP
                    : Status.DOWN);
        }
    }

    @Override
    public void destroy() {
        own.close();
    }
}
