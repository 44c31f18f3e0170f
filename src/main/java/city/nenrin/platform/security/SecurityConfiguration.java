package city.nenrin.platform.security;

import city.nenrin.platform.engine.CockpitCounts;
import city.nenrin.platform.engine.WebDoorFilter;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.identity.LoginWitness;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The one login and logout of the whole application. The engine's web applications take the identity from it; what
 * they offer beside it (their own login, their set-up page, comments, attachments, deployments) is closed here.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(LoginSettings.class)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final int AFTER_SPRING_SECURITY = 201;

    /** Pages load nothing from elsewhere and run no script that stands inside a page; the web applications say their own. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, WebappAccess access, LoginSettings settings,
                                            StaffAuthorities authorities,
                                            ObjectProvider<ClientRegistrationRepository> provider,
                                            ObjectProvider<LoginWitness> witness) throws Exception {
        AuthenticationFailureHandler refused = new LoginRefused();
        if (settings.byForm()) {
            http.formLogin(login -> login.loginPage("/login").successHandler(new LoggedIn()).failureHandler(refused));
            http.addFilterBefore(new LoginPace(witness), UsernamePasswordAuthenticationFilter.class);
        }
        if (settings.oidc().used()) {
            http.oauth2Login(OidcLogin.with(refused));
        }
        return http
                .authorizeHttpRequests(requests -> requests
                        // What was asked for has been checked already; this is only the page about what went wrong.
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/engine/engine/*/task/*/comment/**",
                                "/camunda/api/engine/engine/*/task/*/attachment/**",
                                "/camunda/api/engine/engine/*/process-instance/*/comment/**",
                                "/camunda/api/engine/engine/*/external-task/fetchAndLock/**",
                                "/camunda/api/engine/engine/*/deployment/create/**").denyAll()
                        .requestMatchers("/camunda/api/cockpit/**").access(access.to("cockpit"))
                        .requestMatchers("/camunda/api/admin/plugin/**").access(access.to("admin"))
                        .requestMatchers("/", "/login", "/logout", "/nenrin.css", "/favicon.ico", "/camunda/favicon.ico",
                                "/webjars/**", "/images/**", "/scripts/**", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMINISTRATOR")
                        .anyRequest().authenticated())
                // A script can read 401; a person is shown the login.
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(
                                (request, response, e) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                                request -> request.getRequestURI().startsWith("/camunda/api/"))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                                AnyRequestMatcher.INSTANCE))
                // By POST only, which carries a token: no address that somebody else wrote logs anybody out.
                .logout(logout -> logout.logoutSuccessHandler(LogoutAnswer.with(provider.getIfAvailable())))
                .addFilterBefore(new TodaysRights(authorities), AuthorizationFilter.class)
                // The web applications carry a token of their own against forged requests, which is checked below.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Every request that changes something carries a token; without it is refused, and nothing else happens. */
    @Bean
    FilterRegistrationBean<WebappTokens> webappTokens() {
        FilterRegistrationBean<WebappTokens> registration = new FilterRegistrationBean<>(new WebappTokens());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    /**
     * Where {@code nenrin.web.hosts} names the hosts by which people reach Nenrin (comma-separated), requests that name
     * another are refused; this machine's own names are for health checks.
     */
    @Bean
    HttpFirewall firewall(@Value("${nenrin.web.hosts:}") Set<String> hosts) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (!hosts.isEmpty()) {
            firewall.setAllowedHostnames(host -> hosts.contains(host) || LoginSettings.LOOPBACK.contains(host));
        }
        return firewall;
    }

    /** Gives the logged-in person to the engine's web applications. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", SpringLogin.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    /** Marks requests to the web applications' interface for the guard on engine commands. */
    @Bean
    FilterRegistrationBean<WebDoorFilter> webDoor() {
        FilterRegistrationBean<WebDoorFilter> registration = new FilterRegistrationBean<>(new WebDoorFilter());
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(AFTER_SPRING_SECURITY + 1);
        return registration;
    }

    /** Takes the numbers out of Cockpit's list of models that are not for who looks. */
    @Bean
    FilterRegistrationBean<CockpitCounts> cockpitCounts(ObjectProvider<AuthorizationService> authorizations,
                                                        ObjectProvider<ActorDirectory> directory) {
        FilterRegistrationBean<CockpitCounts> registration =
                new FilterRegistrationBean<>(new CockpitCounts(authorizations, directory));
        registration.addUrlPatterns("/camunda/api/cockpit/*");
        registration.setOrder(AFTER_SPRING_SECURITY + 2);
        return registration;
    }
}
