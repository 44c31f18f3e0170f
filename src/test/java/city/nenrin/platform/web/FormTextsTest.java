package city.nenrin.platform.web;

import static city.nenrin.platform.web.WebappResources.list;
import static city.nenrin.platform.web.WebappResources.original;
import static city.nenrin.platform.web.WebappResources.ours;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of form-js, read from the bundle that the browser really gets, against our table of translations. */
class FormTextsTest {

    /** An entry of form-texts.js: place or attribute, English (in the quotes it needs), Japanese. */
    private static final Pattern ENTRY =
            Pattern.compile("^ {2}\\['[^']+', (?:'([^']*)'|\"([^\"]*)\"), '([^']*)'],$", Pattern.MULTILINE);
    /** Start of a module in the bundle. */
    private static final Pattern MODULE = Pattern.compile("[,{]\\d+:(?:function\\([a-zA-Z,]*\\)|\\([a-zA-Z,]*\\)=>|[a-z]=>)\\{");
    /** A text in the bundle that could be meant for people. */
    private static final Pattern LITERAL = Pattern.compile("([\"`])([A-Z][a-z](?:(?!\\1)[^\\\\]|\\\\.)*)\\1");
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{[^}]*}");

    @Test
    void knowsEveryTextInsideFormJs() {
        Set<String> inBundle = LITERAL.matcher(formJs()).results()
                .map(found -> FILLED_IN.matcher(found.group(2)).replaceAll("{}"))
                .collect(toCollection(TreeSet::new));

        assertThat(inBundle).hasSizeGreaterThan(50);
        assertThat(texts("shown", "hidden")).containsAll(inBundle);
    }

    @Test
    void listsNoTextThatFormJsDoesNotHave() {
        String bundle = FILLED_IN.matcher(formJs()).replaceAll("{}");

        assertThat(texts("shown", "hidden")).allSatisfy(text -> assertThat(bundle.contains(text)).as(text).isTrue());
    }

    @Test
    void translatesEveryTextThatPeopleCanRead() {
        List<String> english = entries().map(entry -> entry[0].replaceAll("\\{\\d}", "{}")).toList();

        assertThat(texts("shown")).allSatisfy(text ->
                assertThat(english).as("translation of: " + text).anyMatch(entry -> entry.contains(text)));
    }

    @Test
    void translatesIntoJapaneseWithoutInventingParts() {
        assertThat(entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry[1]).isNotEqualTo(entry[0]);
            assertThat(parts(entry[0])).as(entry[0]).containsAll(parts(entry[1]));
        });
    }

    @Test
    void translatesNothingThatTheListDoesNotKnow() {
        List<String> known = texts("shown");
        // The date's own placeholder comes from the browser, the others are put together by form-js.
        assertThat(entries().map(entry -> entry[0].replaceAll("\\{\\d}", "{}"))
                .filter(text -> !List.of("yyyy/mm/dd", "mm/dd/yyyy").contains(text)))
                .allSatisfy(text -> assertThat(known).as(text).anyMatch(text::contains));
    }

    @Test
    void saysWhyATextNeedsNoTranslation() {
        assertThat(list("form-js-literals.txt").stream().filter(line -> line.startsWith("hidden\t")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.split("\t")).hasSize(3));
    }

    private static Stream<String[]> entries() {
        return ENTRY.matcher(ours("app/tasklist/scripts/nenrin/form-texts.js")).results()
                .map(found -> new String[] {found.group(1) != null ? found.group(1) : found.group(2), found.group(3)});
    }

    private static List<String> texts(String... kinds) {
        return list("form-js-literals.txt").stream()
                .map(line -> line.split("\t"))
                .filter(line -> Set.of(kinds).contains(line[0]))
                .map(line -> line[1])
                .toList();
    }

    private static List<String> parts(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).toList();
    }

    /** The module of the bundle that holds form-js. */
    private static String formJs() {
        String bundle = original("lib/deps.js");
        int inside = bundle.indexOf("\"fjs-table-nav-label\"");
        assertThat(inside).as("form-js in the bundle").isPositive();
        int start = 0;
        Matcher module = MODULE.matcher(bundle);
        while (module.find()) {
            if (module.start() > inside) {
                return bundle.substring(start, module.start());
            }
            start = module.start();
        }
        return bundle.substring(start);
    }
}
