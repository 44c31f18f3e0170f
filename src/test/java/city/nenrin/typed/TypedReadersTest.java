package city.nenrin.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates as people type them, with an input method or without, and as nobody types them in good faith. */
class TypedReadersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            523 | 523
            ５２３ | 523
            1,234.5 | 1234.5
            １，２３４．５ | 1234.5
            1 234 567 | 1234567
            '　12　' | 12
            .5 | 0.5
            7. | 7
            -3.5 | -3.5
            －３．５ | -3.5
            ー３ | -3
            −3 | -3
            ▲1,200 | -1200
            △ 1,200 | -1200
            ＋4 | 4
            1.0E10 | 10000000000
            1e-3 | 0.001
            007 | 7
            999999999999999999 | 999999999999999999
            """)
    void numbersAreReadAsTheyAreMeant(String typed, BigDecimal meant) {
        assertThat(TypedNumber.of(typed)).isEqualByComparingTo(meant);
        assertThat(TypedNumber.of(typed).scale()).isNotNegative();
    }

    @Test
    void aPercentSignIsAPartOfTheNumberOnlyWhereTheFieldHasOne() {
        assertThat(TypedNumber.read("１８．５％")).isEqualTo(new TypedNumber(new BigDecimal("18.5"), true));
        assertThat(TypedNumber.read("18.5 %").value()).isEqualByComparingTo("18.5");
        assertThatThrownBy(() -> TypedNumber.of("18.5%")).isInstanceOf(Unreadable.class)
                .hasMessage("「18.5%」は割合です。この欄には「%」を付けない数値を入力してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "九十五", "1,23", "12,34", "1,2345", "1.2.3", "--1", "1E", "E5", ".", "-", "%", "NaN", "Infinity",
            "NaN５２３", "0x10", "1 2", "約120", "1E1000"})
    void whatIsNoNumberIsSaidSo(String typed) {
        assertThatThrownBy(() -> TypedNumber.read(typed)).isInstanceOf(Unreadable.class)
                .hasMessage("「" + typed + "」は数値ではありません。数字で入力してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E30000000", "1E999999999", "-1E-999999999", "1E99", "1E-99", "9999999999999999999",
            "0.000000000000000000001"})
    void noNumberIsWrittenOut(String typed) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () ->
                assertThatThrownBy(() -> TypedNumber.read(typed)).isInstanceOf(Unreadable.class));
    }

    @Test
    void aLongTextIsMeasuredBeforeItIsReadAndQuotedShort() {
        String digits = "9".repeat(50_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThatThrownBy(() -> TypedNumber.read(digits))
                    .hasMessage("「9999999999999999999999999999999999999999…（50000000文字）」は長すぎます。整数部18桁・小数部20桁までの数字で入力してください。");
            assertThatThrownBy(() -> TypedDate.of(digits)).isInstanceOf(Unreadable.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-08-31", "2028-8-31", "2028/8/31", "2028.8.31", "2028年8月31日", "２０２８年８月３１日", "２０２８／８／３１",
            "２０２８－０８－３１", "令和10年8月31日", "令和１０年８月３１日", "令和 10年 8月 31日", "令和10.8.31", "R10.8.31", "r10/8/31", "Ｒ１０．８．３１",
            "令和10年8月31日（木）", " 2028-08-31 ", "8月31日", "８月３１日", "8/31"})
    void datesAreReadInEveryWayInWhichACityHallWritesThem(String typed) {
        assertThat(TypedDate.of(typed, LocalDate.of(2029, 3, 31))).isEqualTo("2028-08-31");
    }

    @Test
    void theFirstYearOfAnEraAndTheEarlierErasAreKnown() {
        assertThat(TypedDate.of("令和元年5月1日")).isEqualTo("2019-05-01");
        assertThat(TypedDate.of("R1.5.1")).isEqualTo("2019-05-01");
        assertThat(TypedDate.of("平成31年4月30日")).isEqualTo("2019-04-30");
        assertThat(TypedDate.of("S63.4.1")).isEqualTo("1988-04-01");
    }

    @Test
    void aDayWithoutAYearLiesInTheFiscalYear() {
        LocalDate within = LocalDate.of(2027, 5, 20);
        assertThat(TypedDate.of("3月31日", within)).isEqualTo("2028-03-31");
        assertThat(TypedDate.of("4月1日", within)).isEqualTo("2027-04-01");
        assertThat(TypedDate.of("4月1日", LocalDate.of(2028, 3, 1))).isEqualTo("2027-04-01");
        assertThatThrownBy(() -> TypedDate.of("3月31日")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨日", "2027-02-29", "2027-13-01", "2027-06-31", "+1000000-01-01", "0202-08-31", "9999-12-31", "1E18", "46996",
            "令和0年4月1日", "令和元年4月30日", "平成31年5月1日", "2028-08/", "２０２８"})
    void whatIsNoDateIsSaidSo(String typed) {
        assertThatThrownBy(() -> TypedDate.of(typed)).isInstanceOf(Unreadable.class)
                .hasMessage("「" + typed + "」は日付ではありません。例: 2027-03-31、令和9年3月31日");
    }
}
