package city.nenrin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormVersionTest {

    private static final Map<String, Object> OPENED = Map.of("statement", "地域に任せる", "opinions", "財政：見込みが要る",
            "rows", List.of(Map.of("code", "3-1", "others", "財政：見込みが要る", "opinion", "出せる")));

    @Test
    void whatIsShownToInformDoesNotCount() {
        Map<String, Object> now = Map.of("statement", "地域に任せる", "opinions", "財政：よい",
                "rows", List.of(Map.of("code", "3-1", "others", "財政：よい", "opinion", "出せる")));
        Set<String> informative = Set.of("opinions", "rows.others");
        assertThat(FormVersion.of(now, informative)).isEqualTo(FormVersion.of(OPENED, informative))
                .doesNotContain("opinions:");
        assertThat(FormVersion.changed(FormVersion.of(OPENED, Set.of()), FormVersion.of(now, Set.of()))).containsExactly("opinions", "rows");
    }

    @Test
    void theRestOfARowAndEveryOtherKeyStillCounts() {
        Set<String> informative = Set.of("opinions", "rows.others");
        Map<String, Object> now = Map.of("statement", "市が続ける", "opinions", "財政：見込みが要る",
                "rows", List.of(Map.of("code", "3-1", "others", "財政：見込みが要る", "opinion", "出せない")));
        assertThat(FormVersion.changed(FormVersion.of(OPENED, informative), FormVersion.of(now, informative)))
                .containsExactly("rows", "statement");
    }
}
