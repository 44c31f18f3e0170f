package city.nenrin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a killed JVM held is free at the next start. */
class LeftOverLocksTest {

    private final PGSimpleDataSource pool = new PGSimpleDataSource();

    @Test
    void jobsThatAKilledServerWasRunningNeedNotWait() throws Exception {
        pool.setUrl(TestDatabase.newDatabase());
        JdbcClient database = JdbcClient.create(pool);
        database.sql("CREATE TABLE act_ru_job (id_ text, lock_owner_ text, lock_exp_time_ timestamp)").update();
        database.sql("INSERT INTO act_ru_job VALUES ('1', 'killed', now() + interval '5 minutes'), ('2', NULL, NULL)").update();

        EmbeddedDatabaseConfiguration.releaseLocks(pool);

        assertThat(database.sql("SELECT count(*) FROM act_ru_job WHERE lock_owner_ IS NULL AND lock_exp_time_ IS NULL")
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void anEmptyDatabaseHasNone() throws Exception {
        pool.setUrl(TestDatabase.newDatabase());
        EmbeddedDatabaseConfiguration.releaseLocks(pool);
        assertThat(JdbcClient.create(pool).sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                .query(Integer.class).single()).isZero();
    }
}
