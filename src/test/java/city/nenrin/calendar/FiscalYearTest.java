package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2026", "2027-04-01, 2027", "2028-01-01, 2027", "2028-02-29, 2027", "2028-03-31, 2027",
        "2028-04-01, 2028", "2029-03-31, 2028"})
    void belongsToThePreviousAprilFromJanuaryToMarch(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
        assertThat(new FiscalYear(year).contains(day)).isTrue();
    }

    @Test
    void hasTwoHalvesWithoutGap() {
        FiscalYear year = new FiscalYear(2027);
        assertThat(year.start()).isEqualTo("2027-04-01");
        assertThat(year.end()).isEqualTo("2028-03-31");
        assertThat(year.firstHalf()).isEqualTo(range("2027-04-01", "2027-09-30"));
        assertThat(year.secondHalf()).isEqualTo(range("2027-10-01", "2028-03-31"));
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year.next()).isGreaterThan(year);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 平成30年度", "2019, 令和元年度", "2023, 令和5年度", "2027, 令和9年度", "2028, 令和10年度"})
    void isShownInTheEra(int year, String label) {
        assertThat(new FiscalYear(year).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-01, 令和9年4月1日（木）", "2028-02-29, 令和10年2月29日（火）", "2019-05-01, 令和元年5月1日（水）",
        "2019-04-30, 平成31年4月30日（火）"})
    void datesAreShownInTheEra(LocalDate day, String label) {
        assertThat(EraFormat.dateWithWeekday(day)).isEqualTo(label);
    }

    @Test
    void rangesIncludeBothEnds() {
        DateRange april = range("2027-04-01", "2027-04-30");
        assertThat(april.contains(LocalDate.of(2027, 4, 1))).isTrue();
        assertThat(april.contains(LocalDate.of(2027, 4, 30))).isTrue();
        assertThat(april.contains(LocalDate.of(2027, 5, 1))).isFalse();
        assertThat(april.overlaps(range("2027-04-30", "2027-05-02"))).isTrue();
        assertThat(april.overlaps(range("2027-05-01", "2027-05-02"))).isFalse();
        assertThatThrownBy(() -> range("2027-04-02", "2027-04-01"))
                .hasMessage("終わりの日 2027-04-01 が始まりの日 2027-04-02 より前です");
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
