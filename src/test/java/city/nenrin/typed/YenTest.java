package city.nenrin.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Amounts in yen and in thousands of yen, up and down, with nothing lost on the way. */
class YenTest {

    @Test
    void amountsAreShownToTheLastYenCutsToo() {
        assertThat(Yen.thousandsText(1_234_000)).isEqualTo("1,234千円");
        assertThat(Yen.thousandsText(-1_500)).isEqualTo("-1.5千円");
        assertThat(Yen.thousandsText(-1)).isEqualTo("-0.001千円");
        assertThat(Yen.thousandsText(0)).isEqualTo("0千円");
        assertThat(Yen.thousandsText(12_345_678_901L)).isEqualTo("12,345,678.901千円");
        assertThat(Yen.text(-1_234_567)).isEqualTo("-1,234,567円");
        assertThat(Yen.text(999)).isEqualTo("999円");
        assertThat(Yen.thousands(1_000_000)).hasToString("1000");
        assertThat(Yen.ofThousands(new BigDecimal("-1.5"))).isEqualTo(-1_500);
    }

    @Test
    void whatIsNoWholeYenIsRefused() {
        assertThatThrownBy(() -> Yen.of(new BigDecimal("0.5"))).isInstanceOf(Unreadable.class)
                .hasMessage("「0.5」は1円より細かい金額です。円の単位までで入力してください。");
        assertThatThrownBy(() -> Yen.ofThousands(new BigDecimal("-1.0005"))).isInstanceOf(Unreadable.class)
                .hasMessage("「-1.0005」は1円より細かい金額です。円の単位までで入力してください。");
        assertThatThrownBy(() -> Yen.ofThousands(new BigDecimal("999999999999999999"))).isInstanceOf(Unreadable.class)
                .hasMessage("「999999999999999999」は大きすぎます。金額を確かめてください。");
    }

    /** Whatever is shown can be typed again and is the same amount. */
    @Test
    void everyAmountComesBackAsItWas() {
        Random random = new Random(20270401);
        LongStream.concat(LongStream.rangeClosed(-2_500, 2_500),
                LongStream.generate(() -> random.nextLong() >> random.nextInt(5, 60)).limit(20_000)
                        .filter(yen -> Math.abs(yen) < 1_000_000_000_000_000_000L)).forEach(yen -> {
            assertThat(Yen.ofThousands(Yen.thousands(yen))).isEqualTo(yen);
            assertThat(Yen.ofThousands(TypedNumber.of(Yen.thousandsText(yen).replace("千円", "")))).isEqualTo(yen);
            assertThat(Yen.of(TypedNumber.of(Yen.text(yen).replace("円", "")))).isEqualTo(yen);
            assertThat(Yen.thousandsText(yen).startsWith("-")).isEqualTo(yen < 0);
        });
    }
}
