package city.nenrin.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A form cannot keep silent about what it shows. */
class ReadsTest {

    private enum Sample implements Kind {
        OPEN, SEALED;

        @Override
        public boolean sealed() {
            return this == SEALED;
        }
    }

    @Test
    void aFormNamesTheKindsOfItsDataOrWhyItHasNone() {
        assertThatThrownBy(() -> new Reads(List.of(), "tax", null, false, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A form names the kinds of its data, or why it has none");
        assertThatThrownBy(() -> Reads.nothing(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Reads.nothing("dates").sealed()).isFalse();
    }

    @Test
    void oneSealedKindSealsTheForm() {
        assertThat(Reads.of("tax", Sample.OPEN).sealed()).isFalse();
        assertThat(Reads.of("tax", Sample.OPEN, Sample.SEALED).sealed()).isTrue();
    }

    @Test
    void noRouteShowsSealedData() {
        assertThat(Reads.asked("tax", Sample.OPEN).asked()).isTrue();
        assertThatThrownBy(() -> Reads.asked("tax", Sample.OPEN, Sample.SEALED)).isInstanceOf(IllegalArgumentException.class);
    }
}
