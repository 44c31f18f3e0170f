package city.nenrin.rehearsal.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.platform.database.EmbeddedServer;
import city.nenrin.platform.database.Outage;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network to the database that accepts connections and answers nothing, with the pool as production has it. */
class SilentNetworkTest {

    private static final int SILENCE_SECONDS = 3;

    private static EmbeddedServer server;
    private static Door door;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedServer.throwAway();
        door = new Door(server::socket);
    }

    @AfterAll
    static void stop() throws IOException {
        door.close();
        server.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "city.nenrin.platform.database",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class Pool {
    }

    @Test
    void whoComesIsRefusedAtOnceAndAllIsWellAgainByItself() throws IOException {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(Pool.class)
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:" + door.port() + "/" + EmbeddedServer.DATABASE,
                        "spring.datasource.username=" + EmbeddedServer.USER,
                        "spring.datasource.password=" + server.password(), "nenrin.database.silence-seconds=" + SILENCE_SECONDS)
                .run(SilentNetworkTest::falls);
    }

    @Test
    void aConnectionThatBreaksIsAnOutageAlsoAtTheRollback() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.jdbcUrl());
            pool.setUsername(EmbeddedServer.USER);
            pool.setPassword(server.password());
            pool.setAutoCommit(false);
            try (Connection connection = pool.getConnection()) {
                assertThatThrownBy(() -> connection.createStatement().execute("SELECT pg_terminate_backend(pg_backend_pid())"))
                        .satisfies(failure -> assertThat(Outage.causes(failure)).isTrue());
                assertThatThrownBy(connection::rollback).satisfies(failure -> assertThat(Outage.causes(failure)).isTrue());
            }
        }
    }

    private static void falls(ApplicationContext context) throws Exception {
        DataSource pool = context.getBean(DataSource.class);
        HealthIndicator health = context.getBean("dbHealthIndicator", HealthIndicator.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        List<Connection> inUse = new ArrayList<>();
        while (inUse.size() < 20) {
            inUse.add(pool.getConnection());
        }
        door.fallSilent();
        List<CompletableFuture<Throwable>> asking = inUse.stream().map(connection -> CompletableFuture.supplyAsync(() -> {
            try (connection) {
                connection.createStatement().execute("SELECT 1");
                return null;
            } catch (Exception e) {
                return (Throwable) e;
            }
        }, task -> new Thread(task).start())).toList();

        long began = System.nanoTime();
        assertThatThrownBy(pool::getConnection).satisfies(refused -> assertThat(Outage.causes(refused)).isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_500));

        began = System.nanoTime();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_500));

        assertThat(asking).allSatisfy(question -> assertThat(Outage.causes(answer(question))).isTrue());
        door.forget();
        assertThat(Waiting.until(() -> Optional.of(health.health()).filter(now -> now.getStatus().equals(Status.UP)), 30))
                .isPresent();
        assertThat(Waiting.until(() -> works(pool), 30)).isPresent();
    }

    private static Throwable answer(CompletableFuture<Throwable> question) throws InterruptedException, ExecutionException {
        try {
            return question.get(4L * SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Still waits for an answer", e);
        }
    }

    private static Optional<Integer> works(DataSource pool) {
        try {
            return Optional.of(JdbcClient.create(pool).sql("SELECT 1").query(Integer.class).single());
        } catch (RuntimeException notYet) {
            return Optional.empty();
        }
    }
}
