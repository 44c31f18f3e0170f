package city.nenrin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL's {@code LIKE} without its search ever going back and forth. */
class LikePatternTest {

    @ParameterizedTest
    @CsvSource({"福祉課,福祉課,true", "福%,福祉課,true", "%課,福祉課,true", "%祉%,福祉課,true", "福_課,福祉課,true", "福_,福祉課,false",
            "%,'',true", "'','',true", "'',福,false", "%%%,福,true", "_%_,福,false", "a%b%c,AxxBxxC,true", "a%b%c,axxcxxb,false",
            "%ab%ab,xabxabxab,true", "福%課%,福祉課長,true", ".*,福祉課,false", "\\Q%,\\Qx,true"})
    void matchesWhatLikeMatches(String pattern, String text, boolean expected) {
        assertThat(new LikePattern(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void aMissingTextNeverFits() {
        assertThat(new LikePattern("%").matches(null)).isFalse();
    }
}
