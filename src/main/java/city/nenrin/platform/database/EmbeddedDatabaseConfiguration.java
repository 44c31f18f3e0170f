package city.nenrin.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database of the demo. Spring closes it after everything that uses it, the engine included. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("nenrin.database.folder")
class EmbeddedDatabaseConfiguration {

    /** Instead of a folder: a database for this run only. */
    private static final String THROW_AWAY = "throw-away";

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${nenrin.database.folder}") String folder,
                                  @Value("${nenrin.database.trial-password:}") String password) {
        if (folder.equals(THROW_AWAY)) {
            return EmbeddedServer.throwAway();
        }
        return password.isEmpty() ? EmbeddedServer.start(Path.of(folder)) : EmbeddedServer.start(Path.of(folder), password);
    }

    /** With the same settings of the pool as with a database elsewhere. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedServer server) throws SQLException {
        if (server.leftOver()) {
            releaseLocks(new DriverManagerDataSource(server.jdbcUrl(), EmbeddedServer.USER, server.password()));
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(EmbeddedServer.USER);
        pool.setPassword(server.password());
        return pool;
    }

    /**
     * A JVM that was killed leaves its locks behind on the jobs that it was running, which would wait until they run
     * out. The folder's own lock says that nobody else holds them.
     */
    static void releaseLocks(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    DO $$ BEGIN
                      IF to_regclass('act_ru_job') IS NOT NULL THEN
                        UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL WHERE lock_owner_ IS NOT NULL;
                      END IF;
                    END $$""");
        }
    }
}
