package city.nenrin.platform.web;

import static city.nenrin.platform.web.WebappResources.communityScripts;
import static city.nenrin.platform.web.WebappResources.englishLocale;
import static city.nenrin.platform.web.WebappResources.japaneseLocale;
import static city.nenrin.platform.web.WebappResources.list;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The Japanese locale of each web application against the English one of the webjar that is really used. */
class WebappTranslationTest {

    static final List<String> APPS = WebappResources.APPS;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{}");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]+");
    private static final Pattern JAPANESE = Pattern.compile("[\\u3000-\\u30ff\\u4e00-\\u9fff\\uff01-\\uff5e]");
    private static final Set<String> THE_SAME_IN_JAPANESE = Set.of("OK", "ID", "Optimize", "<", "<=", ">", ">=");

    @ParameterizedTest
    @FieldSource("APPS")
    void translatesEveryKeyThatTheCommunityEditionShows(String app) {
        Set<String> expected = new TreeSet<>(labels(englishLocale(app)).keySet());
        expected.removeAll(enterpriseOnly(app));

        assertThat(labels(japaneseLocale(app)).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void leavesOutOnlyKeysThatTheCommunityEditionNeverAsksFor(String app) {
        assertThat(labels(englishLocale(app)).keySet()).containsAll(enterpriseOnly(app));

        Set<String> words = Arrays.stream(communityScripts(app).split("\\W+")).collect(toSet());
        assertThat(enterpriseOnly(app)).doesNotContainAnyElementsOf(words);
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void keepsThePlaceholders(String app) {
        Map<String, String> english = labels(englishLocale(app));

        assertThat(labels(japaneseLocale(app))).allSatisfy((key, japanese) ->
                assertThat(found(PLACEHOLDER, japanese)).as(key)
                        .containsExactlyInAnyOrderElementsOf(found(PLACEHOLDER, english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void bringsNoMarkupThatTheOriginalDoesNotHave(String app) {
        Map<String, String> english = labels(englishLocale(app));

        assertThat(labels(japaneseLocale(app))).allSatisfy((key, japanese) ->
                assertThat(found(TAG, english.getOrDefault(key, ""))).as(key).containsAll(found(TAG, japanese)));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void isWrittenInJapanese(String app) {
        Map<String, String> english = labels(englishLocale(app));

        assertThat(labels(japaneseLocale(app))).allSatisfy((key, japanese) -> {
            boolean nothingToTranslate = english.getOrDefault(key, "").isBlank() || japanese.isBlank();
            assertThat(nothingToTranslate
                    || THE_SAME_IN_JAPANESE.contains(japanese.strip())
                    || JAPANESE.matcher(japanese).find()).as("%s: %s", key, japanese).isTrue();
        });
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void saysWhatNenrinIsInPlaceOfTheInvitationToMigrate(String app) {
        assertThat(englishLocale(app).at("/labels/BANNER_CE_EOL_TEXT").asText()).contains("migrate to Camunda 8");

        assertThat(japaneseLocale(app).at("/labels/BANNER_CE_EOL_TEXT").asText())
                .startsWith("Nenrin 年輪は")
                .contains("政策・財政・人事")
                .doesNotContainIgnoringCase("camunda")
                .doesNotContain("移行");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void hasDatesOfTheSameShape(String app) {
        JsonNode english = englishLocale(app).path("dateLocales");
        JsonNode japanese = japaneseLocale(app).path("dateLocales");

        assertThat(shape(japanese, "")).isEqualTo(shape(english, ""));
    }

    @Test
    void speaksOfDatesAsACityHallDoes() {
        JsonNode dates = japaneseLocale("tasklist").path("dateLocales");

        assertThat(dates.at("/longDateFormat/LL").asText()).isEqualTo("YYYY年M月D日");
        assertThat(dates.at("/weekdaysShort/1").asText()).isEqualTo("月");
        assertThat(dates.at("/months/11").asText()).isEqualTo("12月");
        assertThat(dates.at("/week/dow").asInt()).as("a week starts on Sunday").isZero();
    }

    @Test
    void usesTheWordsOfACityHall() {
        assertThat(labels(japaneseLocale("tasklist"))).contains(
                Map.entry("CLAIM_TASK", "受け取る"),
                Map.entry("UNCLAIM_TASK", "課・職に戻す"),
                Map.entry("COMPLETE", "完了"),
                Map.entry("DUE_DATE", "期限"),
                Map.entry("ASSIGNEE", "担当"),
                Map.entry("GROUPS", "担当課・職"),
                Map.entry("APP_VENDOR", "Nenrin 年輪"));
    }

    private static List<String> enterpriseOnly(String app) {
        return list("enterprise-only-" + app + ".txt").stream().map(line -> line.split("\t")[0]).toList();
    }

    private static Map<String, String> labels(JsonNode locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        locale.path("labels").fields().forEachRemaining(entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        assertThat(labels).isNotEmpty();
        return labels;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Names and sizes of a tree, without its texts. */
    private static Set<String> shape(JsonNode node, String path) {
        List<String> paths = new ArrayList<>(List.of(path + ":" + node.getNodeType()));
        Stream.Builder<Set<String>> children = Stream.builder();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(shape(node.get(i), path + "/" + i));
            }
        } else {
            node.fields().forEachRemaining(entry -> children.add(shape(entry.getValue(), path + "/" + entry.getKey())));
        }
        children.build().forEach(paths::addAll);
        return paths.stream().collect(toCollection(TreeSet::new));
    }
}
