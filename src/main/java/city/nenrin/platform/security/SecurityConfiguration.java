package city.nenrin.platform.security;

import city.nenrin.platform.engine.WebDoorFilter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The one login and logout of the whole application. The engine's web applications take the identity from it; what
 * they offer beside it (their own login, their set-up page, comments, attachments, deployments) is closed here.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, WebappAccess access) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**",
                                "/camunda/api/admin/auth/user/*/login/*",
                                "/camunda/api/engine/engine/*/task/*/comment/**",
                                "/camunda/api/engine/engine/*/task/*/attachment/**",
                                "/camunda/api/engine/engine/*/process-instance/*/comment/**",
                                "/camunda/api/engine/engine/*/external-task/fetchAndLock/**",
                                "/camunda/api/engine/engine/*/deployment/create").denyAll()
                        .requestMatchers("/camunda/api/cockpit/**").access(access.to("cockpit"))
                        .requestMatchers("/camunda/api/admin/plugin/**").access(access.to("admin"))
                        .requestMatchers("/", "/login", "/error", "/nenrin.css", "/favicon.ico", "/webjars/**",
                                "/images/**", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMINISTRATOR")
                        .anyRequest().authenticated())
                // A script can read 401; a person is shown the login.
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(
                                (request, response, e) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                                request -> request.getRequestURI().startsWith("/camunda/api/"))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                                AnyRequestMatcher.INSTANCE))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutRequestMatcher(AntPathRequestMatcher.antMatcher("/logout"))
                        .logoutSuccessUrl("/login?logout"))
                // The web applications carry a protection of their own against forged requests.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
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
}
