package city.nenrin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import city.nenrin.platform.identity.ActorDirectory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.jdbc.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** What application.yaml gives to production and to those who try it out: logs and health. */
class ProductionSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withBean(DataSource.class, () -> mock(DataSource.class))
            .withBean("failedJobsHealthIndicator", HealthIndicator.class, () -> () -> Health.up().build())
            .withConfiguration(AutoConfigurations.of(EndpointAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
                    ApplicationAvailabilityAutoConfiguration.class, AvailabilityProbesAutoConfiguration.class,
                    DataSourceHealthContributorAutoConfiguration.class));

    @Test
    void productionLogsJsonAndIsReadyWithItsDatabaseOnly() {
        runner.run(context -> {
            assertThat(format(context)).isEqualTo("ecs");
            HealthEndpointGroups groups = context.getBean(HealthEndpointGroups.class);
            HealthEndpointGroup readiness = groups.get("readiness");
            assertThat(readiness.isMember("readinessState")).isTrue();
            assertThat(readiness.isMember("db")).isTrue();
            assertThat(groups.get("liveness").isMember("db")).isFalse();
            assertThat(context.getEnvironment().getProperty("management.endpoints.web.exposure.include"))
                    .isEqualTo("health,info,metrics");
        });
    }

    @Test
    void demoTestsAndRehearsalsLogPlainLines() {
        for (String profile : new String[] {"demo", "test", "rehearsal"}) {
            runner.withInitializer(context -> context.getEnvironment().addActiveProfile(profile))
                    .withPropertyValues("spring.profiles.active=" + profile)
                    .run(context -> assertThat(format(context)).as(profile).isNull());
        }
    }

    @Test
    void commandsNeitherServePagesNorLogAnybodyIn() {
        new ApplicationContextRunner().withBean(ActorDirectory.class, () -> mock(ActorDirectory.class))
                .withUserConfiguration(WebParts.class)
                .withPropertyValues("nenrin.login.ldap.url=ldaps://ldap.example.jp/dc=jp",
                        "nenrin.login.oidc.issuer=https://login.example.jp")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(LoginPage.class).doesNotHaveBean(LdapLogin.class)
                            .doesNotHaveBean(OidcLogin.class);
                });
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackages = {"city.nenrin.platform.security", "city.nenrin.platform.web"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    static class WebParts {
    }

    private static String format(ApplicationContext context) {
        return context.getEnvironment().getProperty("logging.structured.format.console");
    }
}
