package city.nenrin.platform.web;

import static city.nenrin.platform.web.WebappResources.communityScripts;
import static city.nenrin.platform.web.WebappResources.ours;
import static city.nenrin.platform.web.WebappResources.oursExists;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and scripts of the web applications, and that what they take hold of is really there in version 7.24. */
class WebappSettingsTest {

    static final List<String> APPS = WebappResources.APPS;

    private static final Pattern CUSTOM_SCRIPT = Pattern.compile("^ {4}'([^':]+)',$", Pattern.MULTILINE);
    private static final Pattern EXCLUDED_VIEW = Pattern.compile("'([a-z.]+):([a-z-]+)'");
    private static final Pattern IMPORT = Pattern.compile("from '([^']+)'|@import url\\(\"([^\"]+)\"\\)");
    private static final List<String> CHANGING_SCRIPTS = List.of(
            "lib/nenrin/header.js", "lib/nenrin/language.js", "lib/nenrin/session.js",
            "app/tasklist/scripts/nenrin/form-controller.js", "app/tasklist/scripts/nenrin/refusals.js",
            "app/tasklist/scripts/nenrin/task-header.js", "app/tasklist/scripts/nenrin/task-list.js");
    /** A piece of an original template that is replaced. */
    private static final Pattern REPLACED = Pattern.compile("template\\.replace\\('([^']+)'");
    private static final Pattern FIXED_TEXT = Pattern.compile("^ {2}\\['[^']+', '([^']+)', '[^']+'],$", Pattern.MULTILINE);
    private static final Pattern DECORATED = Pattern.compile("decorator\\('([$\\w]+)'");

    @ParameterizedTest
    @FieldSource("APPS")
    void speakJapaneseAndFallBackToEnglish(String app) {
        assertThat(config(app))
                .contains("export default {")
                .contains("availableLocales: ['ja', 'en'], fallbackLocale: 'en'")
                .contains("vendor: 'Nenrin 年輪'")
                .contains("disableWelcomeMessage: true");
        assertThat(oursExists("app/" + app + "/locales/ja.json")).isTrue();
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void loadScriptsThatExist(String app) {
        List<String> scripts = CUSTOM_SCRIPT.matcher(config(app)).results().map(found -> found.group(1)).toList();

        assertThat(scripts).contains("../../lib/nenrin/language", "../../lib/nenrin/session").allSatisfy(script -> {
            String path = resolve("app/" + app + "/", script + ".js");
            assertThat(oursExists(path)).as(path).isTrue();
            assertThatImportsExist(path);
        });
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void loadStylesFromHereOnly(String app) {
        String path = "app/" + app + "/styles/user-styles.css";
        assertThatImportsExist(path);
        assertThat(ours(path) + ours("lib/nenrin/nenrin.css")).doesNotContain("http:", "https:", "//cdn");
    }

    @Test
    void leavesOutViewsOfTasklistThatReallyExist() {
        List<MatchResult> views = EXCLUDED_VIEW.matcher(config("tasklist")).results().toList();
        String scripts = communityScripts("tasklist");

        assertThat(views).extracting(view -> view.group(2)).containsExactlyInAnyOrder(
                "create-task-action", "task-action-comment", "task-detail-history");
        assertThat(views).allSatisfy(view -> assertContains(scripts,
                "registerDefaultView(\"" + view.group(1) + "\",{id:\"" + view.group(2) + "\""));
    }

    @Test
    void leavesStartingAProcessToStaff() {
        assertContains(communityScripts("tasklist"), "id:\"start-process-action\"");
        assertThat(config("tasklist")).doesNotContain("start-process-action");
    }

    @Test
    void changesPartsOfTheApplicationsThatReallyExist() {
        String scripts = communityScripts("tasklist");

        assertThat(CHANGING_SCRIPTS).flatMap(path -> firstGroups(DECORATED, ours(path)))
                .hasSize(12)
                .allSatisfy(name -> assertContains(scripts, "\"" + name.replaceAll("Directive$", "") + "\""));
        assertThat(CHANGING_SCRIPTS).flatMap(path -> firstGroups(REPLACED, ours(path)))
                .hasSize(4)
                .allSatisfy(piece -> assertContains(scripts, piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notifyFormValidated", "notifyFormInitialized", "notifyFormInitializationFailed",
        "registerSaveHandler", "registerCompletionHandler", "formVariables", "startForm",
        "authentication.login.required", "authorizedApps", "_locales_data_"})
    void buildsOnInnerNamesThatReallyExist(String name) {
        assertContains(communityScripts("tasklist"), name);
    }

    @Test
    void replacesFixedTextsThatReallyExist() {
        String scripts = APPS.stream().map(WebappResources::communityScripts).collect(joining());
        List<String> texts = firstGroups(FIXED_TEXT, ours("lib/nenrin/fixed-texts.js"));

        assertThat(texts).hasSize(17).allSatisfy(text -> assertContains(scripts, text));
    }

    @Test
    void keepsToTheNamesUnderWhichTasklistStoresDrafts() {
        assertContains(communityScripts("tasklist"), "camunda-form:");
        assertThat(ours("lib/nenrin/drafts.js")).contains("const ORIGINAL = 'camunda-form:'");
    }

    @Test
    void describesEveryShortcutInJapanese() {
        String original = WebappResources.original("app/tasklist/scripts/config.js");
        List<String> names = Pattern.compile("^ {4}(\\w+): \\{\\s+key: '([^']+)'", Pattern.MULTILINE).matcher(original).results()
                .map(found -> found.group(1) + ": { key: '" + found.group(2) + "'").toList();

        assertThat(names).hasSize(5).allSatisfy(name -> assertThat(config("tasklist")).contains(name));
    }

    /** Without showing megabytes when it fails. */
    private static void assertContains(String scripts, String part) {
        assertThat(scripts.contains(part)).as("the application contains " + part).isTrue();
    }

    private static List<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String config(String app) {
        return ours("app/" + app + "/scripts/config.js");
    }

    private static void assertThatImportsExist(String path) {
        IMPORT.matcher(ours(path)).results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .map(imported -> resolve(path, imported))
                .forEach(imported -> assertThat(oursExists(imported)).as(path + " imports " + imported).isTrue());
    }

    private static String resolve(String from, String to) {
        return URI.create("/" + from).resolve(to).getPath().substring(1);
    }
}
