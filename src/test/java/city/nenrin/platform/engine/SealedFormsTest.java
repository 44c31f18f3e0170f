package city.nenrin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The mark by which a browser knows that it may keep nothing of a form. */
class SealedFormsTest {

    @Test
    void aSealedFormIsMarkedAndItsVersionIsThatOfItsValues() {
        Map<String, Object> shown = Map.of("wish", "異動");

        assertThat(FormGateway.given(shown, Set.of(), true)).containsEntry("sealed", true)
                .containsEntry(FormVersion.KEY, FormVersion.of(shown, Set.of()));
        assertThat(FormGateway.given(shown, Set.of(), false)).doesNotContainKey("sealed");
    }
}
