package city.nenrin.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The connection over which the tables are brought up to date: a change to a whole city's tables may take longer than
 * anything that people do, and must not be cut off in the middle.
 */
@Configuration(proxyBeanMethods = false)
class MigrationDatabase {

    /** What its sessions are called in the database, before the machine and the process. */
    static final String NAME = "nenrin-migration";
    /** The database finds out within seconds that the other side is gone, even in the middle of a long statement. */
    private static final String OPTIONS = "-c statement_timeout=0 -c client_connection_check_interval=5s"
            + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=20s";

    @Bean(defaultCandidate = false)
    @LiquibaseDataSource
    DataSource migrations(DataSource database) throws SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        return of(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    static DataSource of(String url, String user, String password) {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", NAME + " " + machine() + " " + ProcessHandle.current().pid());
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("options", OPTIONS);
        DriverManagerDataSource migrations = new DriverManagerDataSource(url, settings);
        migrations.setUsername(user);
        migrations.setPassword(password);
        return migrations;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "?";
        }
    }
}
