package city.nenrin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser that, as real ones do on this machine, sends cookies for HTTPS to localhost as well; follows no
 * redirect by itself.
 */
public final class PlainBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String site;

    /** @param site address without a slash at its end */
    public PlainBrowser(String site) {
        this.site = site;
    }

    /** @param address a path of the site, or a whole address; headers come in pairs */
    public HttpResponse<String> get(String address, String... headers) {
        return send(address, HttpRequest.newBuilder().GET(), headers);
    }

    /** Sends a form as it stands, without a token. */
    public HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(address, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded"), headers);
    }

    /** Sends the form of a page to the address of that page, with its token. */
    public HttpResponse<String> submit(String page, Map<String, String> form, String... headers) {
        return submitTo(page, page, form, headers);
    }

    /** Sends a form to another address than that of the page that it takes the token from. */
    public HttpResponse<String> submitTo(String page, String target, Map<String, String> form, String... headers) {
        Map<String, String> all = new HashMap<>(form);
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no form with a token");
        }
        all.put("_csrf", token.group(1));
        return post(target, all, headers);
    }

    /** Goes where answers lead, until one leads nowhere. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        while (last.statusCode() / 100 == 3) {
            last = get(last.uri().resolve(location(last)).toString());
        }
        return last;
    }

    /** @return value of a cookie of the site, or null */
    public String cookie(String name) {
        return cookies.getOrDefault(URI.create(site).getAuthority(), Map.of()).get(name);
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(String address, HttpRequest.Builder request, String... headers) {
        URI uri = URI.create(address.startsWith("/") ? site + address : address);
        Map<String, String> jar = cookies.computeIfAbsent(uri.getAuthority(), host -> new HashMap<>());
        if (!jar.isEmpty()) {
            request.header("Cookie", jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        if (headers.length == 0) {
            request.header("Accept", "text/html");
        } else {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = client.send(request.uri(uri).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                jar.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
