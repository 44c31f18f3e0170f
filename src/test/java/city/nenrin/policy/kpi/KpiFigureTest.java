package city.nenrin.policy.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.plan.SourceMark;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values are hardly to be believed, and how the attainment says so. */
class KpiFigureTest {

    @ParameterizedTest(name = "{2} {0} after {1}, target {3}: {4}")
    @CsvSource(textBlock = """
            -1,     50,   件, 100, '値が -1 で、0を下回ります'
            -0.5,   ,     件, ,    '値が -0.5 で、0を下回ります'
            100.1,  99,   %,  100, '値が 100.1 で、100%を超えます'
            100.1,  ,     %,  ,    '値が 100.1 で、100%を超えます'
            500,    50,   件, 100, '値が 500 で、前回の値 50 の10倍以上です'
            5,      50.0, 件, 100, '値が 5 で、前回の値 50 の10分の1以下です'
            0,      50,   件, 100, '値が 0 で、前回の値 50 の10分の1以下です'
            """)
    void aDoubtfulValueSaysWhy(BigDecimal value, BigDecimal before, String unit, BigDecimal target, String why) {
        assertThat(figure(value, before, unit, target).doubt(value)).hasValue(why);
    }

    @ParameterizedTest(name = "{2} {0} after {1}, target {3}")
    @CsvSource(textBlock = """
            0,      ,     件, 100
            499.9,  50,   件, 100
            5.1,    50,   件, 100
            100,    99,   %,  100
            150,    120,  %,  130
            -3,     -2,   億円, -1
            -3,     ,     億円, -1
            200,    0,    件, 100
            """)
    void othersDoNot(BigDecimal value, BigDecimal before, String unit, BigDecimal target) {
        assertThat(figure(value, before, unit, target).doubt(value)).isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({"95,90,95.0%", "95,1000,95.0%（値を要確認）", "-5,90,-5.0%（値を要確認）", "7258,7000,7258.0%（値を要確認）", ",90,－"})
    void anAttainmentSaysThatItsValueIsToBeChecked(BigDecimal value, BigDecimal before, String shown) {
        assertThat(figure(value, before, "件", new BigDecimal("100")).attainmentShown()).isEqualTo(shown);
    }

    @Test
    void anAttainmentBelowZeroIsToBeCheckedThoughItsValueIsLikely() {
        // From 20 to 16: 22 is half the way back.
        KpiFigure figure = new KpiFigure(kpi("%").withBaseline(new BigDecimal("20"), 2022), 2026, Term.ANNUAL,
                entry(2026, new BigDecimal("22")), entry(2025, new BigDecimal("21")), Optional.of(new BigDecimal("16")), List.of());
        assertThat(figure.doubt(new BigDecimal("22"))).isEmpty();
        assertThat(figure.attainmentShown()).isEqualTo("-50.0%（値を要確認）");
    }

    private static KpiFigure figure(BigDecimal value, BigDecimal before, String unit, BigDecimal target) {
        return new KpiFigure(kpi(unit), 2026, Term.ANNUAL, entry(2026, value), entry(2025, before),
                Optional.ofNullable(target), List.of());
    }

    private static Kpi kpi(String unit) {
        return new Kpi("K-001", "見守り協力員数", "定義", "算式", unit, BetterDirection.UP, Aggregation.POINT_IN_TIME, "所管課調べ",
                null, "welfare-01", "3-1", SourceMark.SAMPLE);
    }

    private static Optional<KpiEntry> entry(int year, BigDecimal value) {
        return Optional.ofNullable(value).map(known -> new KpiEntry(KpiInput.figure("K-001", year, Term.ANNUAL, known,
                Certainty.ACTUAL, LocalDate.of(year + 1, 3, 31)), 1, new EntryContext("s0101", null, null), Instant.EPOCH,
                SourceMark.SAMPLE));
    }
}
