package city.nenrin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.demo.DemoUsers;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small load run over real HTTP; this test does what the job executor would do. */
@NenrinTest
class LoadTest {

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired Load load;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    @Test
    void twentyUnitsAreCompletedByFourClientsAndThePhaseClosesOnce() {
        city.reset(LocalDateTime.of(2026, 11, 2, 9, 0));
        CompletableFuture<LoadReport> run = CompletableFuture.supplyAsync(() ->
                load.run(URI.create("http://127.0.0.1:" + port), DemoUsers.PASSWORD, 20, 4, done -> { }));
        while (!run.isDone()) {
            desk.runJobs();
        }
        LoadReport report = run.join();

        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted()).isEqualTo(20);
        assertThat(report.tasks()).isEqualTo(60);
        assertThat(report.refusals()).isPositive();
        assertThat(report.conflicts()).isZero();
        assertThat(report.phaseClosedTimes()).isEqualTo(1);
        assertThat(report.succeeded()).isTrue();
        assertThat(database.sql("SELECT state, count(*) FROM phase_unit GROUP BY state ORDER BY state")
                .query((row, n) -> row.getString(1) + " " + row.getInt(2)).list()).containsExactly("CLOSED 20", "EXEMPT 15");
        assertThat(database.sql("SELECT count(*) FROM kpi_check WHERE inspected_at IS NOT NULL").query(Integer.class).single())
                .isEqualTo(20);
    }
}
