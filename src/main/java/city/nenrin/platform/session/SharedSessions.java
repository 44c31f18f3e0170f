package city.nenrin.platform.session;

import city.nenrin.platform.node.OneNode;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.SpringHttpSessionConfiguration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps sessions in the database: a person goes on working on another node when one dies, and needs no sticky proxy. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(SpringHttpSessionConfiguration.class)
class SharedSessions {

    /** @param timeout without a request; the same as for sessions of the server itself */
    @Bean
    CalmSessions<? extends Session> sessions(JdbcOperations database, PlatformTransactionManager transactions,
                                        @Value("${server.servlet.session.timeout:60m}") Duration timeout) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository store = new JdbcIndexedSessionRepository(database, apart);
        store.setDefaultMaxInactiveInterval(timeout.plus(CalmSessions.CALM));
        // Two requests of one session at once may both bring the same attribute: the later one holds.
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(store);
        // Its own would run on every node.
        store.setCleanupCron("-");
        store.afterPropertiesSet();
        return new CalmSessions<>(store);
    }

    /** A session is read once in a request, and anew in the next. */
    @Bean
    FilterRegistrationBean<Filter> sessionOfRequest(CalmSessions<?> sessions) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            sessions.forgetRequest();
            try {
                chain.doFilter(request, response);
            } finally {
                sessions.forgetRequest();
            }
        });
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    SessionCleanUp sessionCleanUp(JdbcOperations database, OneNode one) {
        return new SessionCleanUp(database, one);
    }

    /** Removes sessions that have run out. */
    record SessionCleanUp(JdbcOperations database, OneNode one) {

        @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
        void run() {
            one.unlessAnother("session-clean-up", () -> database.update("DELETE FROM spring_session "
                    + "WHERE expiry_time < extract(epoch FROM clock_timestamp()) * 1000"));
        }
    }
}
