package city.nenrin.rehearsal;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: logs in through the login page and sends what the web applications send, with their tokens
 * against forged requests. Many sessions share one HTTP client, so each keeps its own cookies.
 */
public final class WebSession {

    /** What the server said. */
    public record Answer(int status, String body) {

        /** Whether it did what was asked. */
        public boolean accepted() {
            return status / 100 == 2;
        }
    }

    /** The server answered that it cannot do anything now (503). */
    public static final class NotNow extends IOException {

        private static final long serialVersionUID = 1L;

        private final long millis;

        NotNow(String body, long millis) {
            super(body);
            this.millis = millis;
        }

        /** How long the person waited for that answer. */
        public long millis() {
            return millis;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int NOT_NOW = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private URI site;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private WebSession(HttpClient client, URI site) {
        this.client = client;
        this.site = site;
    }

    /**
     * Logs in.
     *
     * @param site address of the application, for example {@code http://127.0.0.1:8080}
     * @throws IOException           if the server does not answer, or with {@link NotNow}
     * @throws IllegalStateException if it does not let this person in
     */
    public static WebSession login(HttpClient client, URI site, String login, String password) throws IOException {
        WebSession session = new WebSession(client, site);
        Matcher token = TOKEN.matcher(session.get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("The login page carries no token");
        }
        String form = "username=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> answer = session.send(session.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new IllegalStateException("No login for " + login + ": " + answer.statusCode());
        }
        session.get("/camunda/app/tasklist/default/");
        return session;
    }

    /** Goes on at another address of the same application, with the same cookies. */
    public void moveTo(URI other) {
        site = other;
    }

    /** Asks for a page or a resource. */
    public Answer get(String path) throws IOException {
        HttpResponse<String> answer = send(request(path).GET());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** Sends JSON to the web applications. */
    public Answer post(String path, String json) throws IOException {
        HttpResponse<String> answer = send(request(path).header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE)
                .header("Accept", "application/json, text/html, */*");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").stream().map(HttpCookie::parse).forEach(found ->
                    found.forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue())));
            if (answer.statusCode() == NOT_NOW) {
                throw new NotNow(answer.body(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
