package city.nenrin.testing;

import city.nenrin.approval.FormalDecisions;
import city.nenrin.policy.direction.DirectionKeys;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of master data on PostgreSQL with the real migrations, without engine and web. All such tests share one
 * context; each test method is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@Import(StoreTest.Masters.class)
public @interface StoreTest {

    /** The services of the master data, and a clock that stands at noon of 10 May 2027 in Tokyo. */
    @TestConfiguration
    @Import({DirectionKeys.class, FormalDecisions.class})
    @ComponentScan(basePackages = {"city.nenrin.calendar", "city.nenrin.organization", "city.nenrin.policy.plan",
            "city.nenrin.policy.kpi", "city.nenrin.policy.logicmodel", "city.nenrin.setting",
            "city.nenrin.citypackage", "city.nenrin.platform.node"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(process|web)\\..*"))
    class Masters {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-05-10T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
        }
    }
}
