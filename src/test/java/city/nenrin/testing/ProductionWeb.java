package city.nenrin.testing;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.identity.Person;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.Principal;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The web side of production (its settings, its login, its error pages) without engine and database, with a directory
 * (LDAP) in memory and an identity provider (OpenID Connect) beside it. One for all tests of this JVM.
 */
public final class ProductionWeb {

    /** The only two who work for this city today; the second one is the administrator. */
    private static final Map<String, Set<String>> STAFF = new TreeMap<>(Map.of(
            "s0101", Set.of("SECTION_OFFICER"), "s0005", Set.of("ADMINISTRATOR")));
    /** The provider's name for what it issues to Nenrin. */
    public static final String ISSUER = "city";

    private static ProductionWeb started;

    private final InMemoryDirectoryServer directory;
    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final int providerPort = freePort();
    private final int port;

    private ProductionWeb() throws LDAPSDKException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=city,dc=example");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("default", freePort()));
        config.addAdditionalBindCredentials("cn=nenrin,dc=city,dc=example", "search-9f3a");
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setSchema(null);
        directory = new InMemoryDirectoryServer(config);
        directory.add("dn: dc=city,dc=example", "objectClass: domain", "dc: city");
        directory.add("dn: ou=people,dc=city,dc=example", "objectClass: organizationalUnit", "ou: people");
        person("taro", "s0101");
        person("kanri", "s0005");
        person("retired", "s0999");
        person("guest", null);
        directory.startListening();
        port = ((ServletWebServerApplicationContext) new SpringApplicationBuilder(Slice.class)
                .bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .properties("server.port=0",
                        "spring.datasource.url=jdbc:postgresql://localhost/never-opened",
                        "nenrin.login.ldap.url=ldap://localhost:" + directory.getListenPort() + "/dc=city,dc=example",
                        "nenrin.login.ldap.search-base=ou=people",
                        "nenrin.login.ldap.bind-dn=cn=nenrin,dc=city,dc=example",
                        "nenrin.login.ldap.bind-password=search-9f3a",
                        "nenrin.login.ldap.staff-code=employeeNumber",
                        "nenrin.login.oidc.issuer=http://localhost:" + providerPort + "/" + ISSUER,
                        "nenrin.login.oidc.client-id=nenrin-web",
                        "nenrin.login.oidc.client-secret=client-51d7",
                        "nenrin.login.oidc.staff-code=staff_code")
                .run()).getWebServer().getPort();
    }

    public static synchronized ProductionWeb get() {
        if (started == null) {
            try {
                started = new ProductionWeb();
            } catch (LDAPSDKException e) {
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    /** The directory; everybody's password is {@code himitsu-} and the login name. */
    public InMemoryDirectoryServer directory() {
        return directory;
    }

    /** The identity provider, which does not run before {@link #startProvider()}. */
    public MockOAuth2Server provider() {
        return provider;
    }

    public void startProvider() {
        provider.start(providerPort);
    }

    /** Address of the application without a slash at its end. */
    public String site() {
        return "http://localhost:" + port;
    }

    private void person(String login, String staffCode) throws LDAPSDKException {
        String dn = "uid=" + login + ",ou=people,dc=city,dc=example";
        directory.add("dn: " + dn, "objectClass: inetOrgPerson", "uid: " + login, "cn: " + login, "sn: " + login,
                "userPassword: himitsu-" + login, "memberOf: cn=ADMINISTRATOR,dc=city,dc=example");
        if (staffCode != null) {
            directory.modify("dn: " + dn, "changetype: modify", "add: employeeNumber", "employeeNumber: " + staffCode);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Marked as parts of tests, so that the whole application of other tests does not find them.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackages = {"city.nenrin.platform.security", "city.nenrin.platform.web"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @ImportAutoConfiguration({EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
            ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class, ThymeleafAutoConfiguration.class,
            SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class})
    static class Slice {

        @Bean
        ActorDirectory city() {
            return new City();
        }

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }

        /** Under the name by which the head of each page asks who is logged in. */
        @Bean
        PersonNames names() {
            return person -> person;
        }

        /** The head of each page asks it as well. */
        @Bean
        JobCount failedJobs() {
            return () -> 0;
        }

        @Bean
        Probe probe() {
            return new Probe();
        }
    }

    /** How many jobs have failed. */
    interface JobCount {
        int count();
    }

    /** What somebody is called. */
    interface PersonNames {
        String person(String code);
    }

    /** What stands behind the login: who one is, and a page that fails. */
    @TestComponent
    @RestController
    static class Probe {

        @GetMapping("/whoami")
        String whoami(Authentication user) {
            return user.getName() + " " + user.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList();
        }

        @GetMapping("/fails")
        String fails(@RequestParam String typed, Principal user) {
            throw new IllegalStateException("outer " + typed, new IllegalArgumentException("inner " + typed));
        }

        @GetMapping("/outage")
        String outage(@RequestParam String typed) {
            throw new CannotGetJdbcConnectionException("no " + typed, new SQLTransientConnectionException("all in use"));
        }

        @GetMapping("/number")
        int number(@RequestParam int typed) {
            return typed;
        }
    }

    private static final class City implements ActorDirectory {

        @Override
        public Optional<Person> person(String id) {
            return Optional.ofNullable(STAFF.get(id)).map(roles -> new Person(id, "福祉課", "主査"));
        }

        @Override
        public List<Person> people() {
            return STAFF.keySet().stream().flatMap(id -> person(id).stream()).toList();
        }

        @Override
        public Set<String> groupsOf(String personId) {
            return Set.of();
        }

        @Override
        public boolean actsFor(String personId, String group, String process) {
            return false;
        }

        @Override
        public Collection<String> members(String group) {
            return List.of();
        }

        @Override
        public Map<String, String> groups() {
            return Map.of();
        }

        @Override
        public Optional<String> groupName(String group) {
            return Optional.empty();
        }

        @Override
        public Set<String> managerGroups() {
            return Set.of();
        }

        @Override
        public Set<String> overseerGroups() {
            return Set.of();
        }

        @Override
        public Set<String> rolesOf(String personId) {
            return STAFF.getOrDefault(personId, Set.of());
        }

        @Override
        public boolean changesCalendar(String personId) {
            return false;
        }
    }
}
