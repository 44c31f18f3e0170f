package city.nenrin.platform.session;

import city.nenrin.platform.node.Held;
import city.nenrin.platform.node.Mirror;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's web applications know of the person who is logged in: posts and applications. They keep it in the
 * session from the first request on, as it was then, and write it back at every request. Here it is not part of the
 * session: each request is given what holds today, and the database is asked once for each person and day.
 */
@Component
@ConditionalOnWebApplication
@Order(EngineLogins.ORDER)
class EngineLogins extends OncePerRequestFilter implements Mirror {

    /** Before the filter that takes the login over into the web applications, after Spring Security. */
    static final int ORDER = 200;

    /** Under which name the web applications keep it in the session. */
    private static final String KEY = "authenticatedUser";

    private record Known(LocalDate day, UserAuthentication login) {
    }

    private final ProcessEngine engine;
    private final Clock clock;
    private final Held<Map<String, Known>> known = new Held<>();

    EngineLogins(@Lazy ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("unit", "post", "staff", "posting", "liaison", "proxy", "act_ru_authorization");
    }

    @Override
    public void forget() {
        known.forget();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Visit(request), response);
    }

    private Authentications of(Principal person) {
        Authentications all = new Authentications();
        if (person != null) {
            LocalDate today = LocalDate.now(clock);
            UserAuthentication login = known.get(ConcurrentHashMap::new).compute(person.getName(), (name, before) ->
                    before != null && before.day().equals(today) ? before
                            : new Known(today, AuthenticationUtil.createAuthentication(engine, name))).login();
            if (login != null) {
                all.addOrReplace(login);
            }
        }
        return all;
    }

    /** A request whose session says what holds today, and keeps it no longer than the request. */
    private final class Visit extends HttpServletRequestWrapper {

        private Object login;

        Visit(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            return session == null ? null : (HttpSession) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                        if (arguments == null || !KEY.equals(arguments[0])) {
                            return call(session, method, arguments);
                        }
                        return switch (method.getName()) {
                            case "getAttribute" -> login();
                            case "setAttribute" -> keep(arguments[1]);
                            case "removeAttribute" -> keep(null);
                            default -> call(session, method, arguments);
                        };
                    });
        }

        private Object login() {
            if (login == null) {
                login = of(getUserPrincipal());
            }
            return login;
        }

        private Object keep(Object value) {
            login = value;
            return null;
        }
    }

    private static Object call(HttpSession session, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
