package city.nenrin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.demo.DemoUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, logs in as people do, and sends what the web applications send. */
public final class WebPerson {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String site;

    private WebPerson(int port) {
        this.site = "http://localhost:" + port;
    }

    /** Somebody who has not logged in, with the web applications' own token against forged requests. */
    public static WebPerson stranger(int port) {
        WebPerson person = new WebPerson(port);
        person.get("/camunda/app/welcome/default/");
        return person;
    }

    /** Logs in through the login page. */
    public static WebPerson login(int port, String staffCode) {
        WebPerson person = new WebPerson(port);
        Matcher token = TOKEN.matcher(person.get("/login").body());
        assertThat(token.find()).as("the login page carries a token").isTrue();
        HttpResponse<String> answer = person.send(person.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + staffCode + "&password=" + DemoUsers.PASSWORD
                        + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).as("login of " + staffCode).doesNotContain("error");
        person.get("/camunda/app/tasklist/default/");
        return person;
    }

    /** Goes on at another node, with the same browser. */
    public WebPerson at(int port) {
        site = "http://localhost:" + port;
        return this;
    }

    /** Logs out by the page that asks first. */
    public void logout() {
        Matcher token = TOKEN.matcher(get("/logout").body());
        assertThat(token.find()).as("the page carries a token").isTrue();
        send(request("/logout").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json, text/html, */*").GET());
    }

    /** Sends JSON with the token of the web applications; redirects are not followed. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, "application/json", json);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = request(path).header("Accept", "application/json, text/html, */*");
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        if (body != null) {
            request.header("Content-Type", type);
        }
        return send(request.method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form of our own pages, with the token of a page of theirs. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get("/logout").body());
        assertThat(token.find()).as("the page carries a token").isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return send("POST", path, "application/x-www-form-urlencoded", all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The same as {@link #send(String, String, String)} without that token, as a page of somebody else would. */
    public HttpResponse<String> forge(String method, String path, String json) {
        return send(request(path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
