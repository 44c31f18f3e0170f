package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.calendar.DateRule.Shift;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRuleTest {

    private final WorkingDays days = WorkingDays.national();

    @ParameterizedTest
    @CsvSource({
        "03-01, 3月1日, 2027-03-01, 2027-03-01",
        "05-01, 5月1日, 2027-05-06, 2027-04-30",
        "+1:03-15, 翌年3月15日, 2028-03-15, 2028-03-15",
        "+1:01-01, 翌年1月1日, 2028-01-04, 2027-12-28",
        "+1:02-29, 翌年2月29日, 2028-02-29, 2028-02-29",
        "04-wd1, 4月の第1開庁日, 2027-04-01, 2027-04-01",
        "+1:04-wd2, 翌年4月の第2開庁日, 2028-04-04, 2028-04-04"})
    void resolvesInCycle2027(String text, String human, LocalDate opens, LocalDate due) {
        DateRule rule = DateRule.parse(text);
        assertThat(rule.resolve(2027, days, Shift.NEXT)).isEqualTo(opens);
        assertThat(rule.resolve(2027, days, Shift.PREVIOUS)).isEqualTo(due);
        assertThat(rule.describe()).isEqualTo(human);
        assertThat(rule).hasToString(text);
    }

    @Test
    void leapDayIsTheTwentyEighthInOtherYears() {
        assertThat(DateRule.parse("+1:02-29").resolve(2028, days, Shift.PREVIOUS)).isEqualTo("2029-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3月1日    | 日付の規則「3月1日」を読めません。「03-01」（月-日）、「+1:03-15」（翌年の月-日）、「04-wd1」（月の第n開庁日）のどれかの形で書いてください
            +2:03-01 | 日付の規則「+2:03-01」を読めません。「03-01」（月-日）、「+1:03-15」（翌年の月-日）、「04-wd1」（月の第n開庁日）のどれかの形で書いてください
            ''       | 日付の規則「」を読めません。「03-01」（月-日）、「+1:03-15」（翌年の月-日）、「04-wd1」（月の第n開庁日）のどれかの形で書いてください
            13-01    | 日付の規則「13-01」を読めません。月は01から12までです
            01-04    | 日付の規則「01-04」を読めません。1月と2月は翌年の月です。「+1:01-…」と書いてください
            +1:05-01 | 日付の規則「+1:05-01」を読めません。「+1:」の後の月は01から04までです（工程は翌年4月まで）
            04-31    | 日付の規則「04-31」を読めません。4月の日は01から30までです
            04-00    | 日付の規則「04-00」を読めません。4月の日は01から30までです
            04-wd16  | 日付の規則「04-wd16」を読めません。開庁日の番号は1から15までです
            04-5     | 日付の規則「04-5」を読めません。日は2桁で「04-05」と書いてください
            """)
    void refusesWhatItCannotRead(String text, String message) {
        assertThatThrownBy(() -> DateRule.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
