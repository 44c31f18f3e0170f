package city.nenrin.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the web applications' files on the class path: the engine's originals and ours, which win over them. */
final class WebappResources {

    static final List<String> APPS = List.of("tasklist", "welcome", "cockpit", "admin");

    private static final String ROOT = "META-INF/resources/webjars/camunda/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private WebappResources() {
    }

    static JsonNode englishLocale(String app) {
        return json(original("app/" + app + "/locales/en.json"));
    }

    static JsonNode japaneseLocale(String app) {
        return json(ours("app/" + app + "/locales/ja.json"));
    }

    /** A file below webjars/camunda of our own sources. */
    static String ours(String path) {
        return text(url(ROOT + path, "file"));
    }

    static boolean oursExists(String path) {
        return urls(ROOT + path).anyMatch(url -> url.getProtocol().equals("file"));
    }

    /** A file below webjars/camunda of the engine's webjar. */
    static String original(String path) {
        return text(url(ROOT + path, "jar"));
    }

    /** Everything the community edition runs in the browser for one application. */
    static String communityScripts(String app) {
        String plugin = "META-INF/resources/plugin/" + app + "/app/plugin.js";
        return Stream.of(
                        original("lib/deps.js"),
                        original("app/" + app + "/camunda-" + app + "-bootstrap.js"),
                        original("app/" + app + "/index.html"),
                        urls(plugin).map(WebappResources::text).collect(joining("\n")))
                .collect(joining("\n"));
    }

    /** Lines of a committed list beside this class, without remarks. */
    static List<String> list(String name) {
        URL url = Objects.requireNonNull(WebappResources.class.getResource(name), name);
        return text(url).lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(String path, String protocol) {
        return urls(path).filter(url -> url.getProtocol().equals(protocol)).findFirst()
                .orElseThrow(() -> new IllegalStateException("not on the class path (" + protocol + "): " + path));
    }

    private static Stream<URL> urls(String path) {
        try {
            return Collections.list(WebappResources.class.getClassLoader().getResources(path)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            String text = new String(in.readAllBytes(), UTF_8);
            // The engine's locale files start with a byte order mark.
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
