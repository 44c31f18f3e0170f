package city.nenrin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LockException;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who brings the tables up to date holds a lock that ends with its database session, however it ends. */
class MigrationLockTest {

    private final String url = TestDatabase.newDatabase();
    private final DataSource database = new DriverManagerDataSource(url);

    @AfterEach
    void forgetTheLocks() {
        LockServiceFactory.reset();
    }

    /** The row is what versions before left behind when they were killed at their first start. */
    @Test
    @Timeout(120)
    void aRowThatAKilledStartLeftHoldsNobodyUp() throws Exception {
        JdbcClient client = JdbcClient.create(database);
        client.sql("""
                CREATE TABLE databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp,
                  lockedby varchar(255))""").update();
        client.sql("INSERT INTO databasechangeloglock VALUES (1, true, now(), 'killed')").update();

        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(migrations());
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog("classpath:db/changelog.yaml");
        liquibase.afterPropertiesSet();

        assertThat(client.sql("SELECT count(*) FROM databasechangelog").query(Integer.class).single()).isPositive();
    }

    @Test
    void whoWaitsReadsWhoHoldsTheLockSinceWhenAndHasItWhenThatSessionIsGone() throws Exception {
        Connection killed = migrations().getConnection();
        assertThat(lockOf(killed).acquireLock()).isTrue();
        try (Connection next = migrations().getConnection()) {
            LockService lock = lockOf(next);
            lock.setChangeLogLockRecheckTime(0);
            lock.setChangeLogLockWaitTime(0);

            assertThatThrownBy(lock::waitForLock).isInstanceOf(LockException.class).satisfies(refused -> {
                FailureAnalysis said = new MigrationLockAnalyzer().analyze(refused);
                assertThat(said.getDescription()).contains("ほかの Nenrin", ProcessHandle.current().pid() + "", "から")
                        .doesNotContain("null");
            });

            // The session ends without a word of its owner's.
            JdbcClient.create(database).sql("SELECT pg_terminate_backend(:pid)").param("pid", session(killed)).query().singleRow();
            lock.setChangeLogLockWaitTime(1);
            lock.waitForLock();
            assertThat(lock.hasChangeLogLock()).isTrue();
            lock.releaseLock();
        }
    }

    /** What changes a whole city's tables takes longer than what people do. */
    @Test
    void noMigrationIsCutOffInTheMiddle() throws Exception {
        try (Connection connection = migrations().getConnection()) {
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(client.sql("SHOW statement_timeout").query(String.class).single()).isEqualTo("0");
            assertThat(client.sql("SHOW client_connection_check_interval").query(String.class).single()).isEqualTo("5s");
        }
    }

    private DataSource migrations() {
        return MigrationDatabase.of(url, null, null);
    }

    private static LockService lockOf(Connection connection) throws Exception {
        Database found = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        LockService lock = LockServiceFactory.getInstance().getLockService(found);
        assertThat(lock).isInstanceOf(MigrationLock.class);
        return lock;
    }

    private static int session(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }
}
