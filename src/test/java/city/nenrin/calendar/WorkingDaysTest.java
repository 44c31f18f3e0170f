package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.national();

    @ParameterizedTest
    @CsvSource({
        "2027-04-01, ", "2027-04-03, 土曜日", "2027-04-04, 日曜日", "2027-03-22, 振替休日", "2026-09-22, 国民の休日",
        "2027-12-28, ", "2027-12-29, 年末年始", "2027-12-31, 年末年始", "2028-01-01, 元日", "2028-01-03, 年末年始",
        "2028-01-04, ", "2028-02-29, ", "2028-12-30, 土曜日"})
    void saysWhyTheCityHallIsClosed(LocalDate day, String reason) {
        assertThat(days.closedBecause(day)).isEqualTo(Optional.ofNullable(reason));
        assertThat(days.isWorkingDay(day)).isEqualTo(reason == null);
    }

    @ParameterizedTest
    @CsvSource({
        // day, next or same, previous or same
        "2027-05-01, 2027-05-06, 2027-04-30",
        "2027-12-29, 2028-01-04, 2027-12-28",
        "2028-04-01, 2028-04-03, 2028-03-31",
        "2028-12-31, 2029-01-04, 2028-12-28",
        "2028-02-29, 2028-02-29, 2028-02-29"})
    void movesToTheNearestWorkingDay(LocalDate day, LocalDate next, LocalDate previous) {
        assertThat(days.nextOrSame(day)).isEqualTo(next);
        assertThat(days.previousOrSame(day)).isEqualTo(previous);
    }

    /** Fiscal years 2027 and 2028, over both year ends, golden weeks and 29 February 2028. */
    @ParameterizedTest
    @CsvSource({
        "2027-04-28, 1, 2027-04-30",
        "2027-04-30, 1, 2027-05-06",
        "2027-12-28, 3, 2028-01-06",
        "2028-02-28, 1, 2028-02-29",
        "2028-02-28, 2, 2028-03-01",
        "2028-04-28, 3, 2028-05-08",
        "2028-12-28, 1, 2029-01-04",
        "2029-02-28, 1, 2029-03-01",
        "2029-02-09, 1, 2029-02-13"})
    void countsWorkingDaysForwardAndBack(LocalDate from, int n, LocalDate to) {
        assertThat(days.plus(from, n)).isEqualTo(to);
        assertThat(days.minus(to, n)).isEqualTo(from);
        assertThat(days.between(from, to)).isEqualTo(n);
        assertThat(days.between(to, from)).isEqualTo(-n);
    }

    @Test
    void countsFromClosedDays() {
        LocalDate saturday = LocalDate.of(2027, 5, 1);
        assertThat(days.plus(saturday, 0)).isEqualTo("2027-05-06");
        assertThat(days.plus(saturday, 1)).isEqualTo("2027-05-06");
        assertThat(days.minus(saturday, 0)).isEqualTo("2027-04-30");
        assertThat(days.minus(saturday, 1)).isEqualTo("2027-04-30");
        assertThat(days.between(saturday, saturday)).isZero();
    }

    /**
     * Counted by hand. 2027: 262 weekdays, 15 of them holidays, 29–31 December and 3 January closed. 2028: 260
     * weekdays, 15 of them holidays, 29 December, 2 and 3 January closed.
     */
    @ParameterizedTest
    @CsvSource({"2027, 243", "2028, 242"})
    void countsTheWorkingDaysOfAFiscalYear(int year, int expected) {
        FiscalYear fiscalYear = new FiscalYear(year);
        assertThat(days.between(fiscalYear.start().minusDays(1), fiscalYear.end())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05, 1, 2027-05-06", "2027-05, 18, 2027-05-31", "2028-01, 1, 2028-01-04", "2028-04, 1, 2028-04-03",
        "2028-04, 2, 2028-04-04", "2028-02, 19, 2028-02-29"})
    void findsTheNthWorkingDayOfAMonth(YearMonth month, int n, LocalDate day) {
        assertThat(days.nth(month, n)).isEqualTo(day);
    }

    @Test
    void closesOnExtraDays() {
        WorkingDays withClosure = new WorkingDays(new NationalHolidays(),
                day -> day.equals(LocalDate.of(2027, 10, 1)) ? Optional.of("庁舎停電") : Optional.empty());
        assertThat(withClosure.closedBecause(LocalDate.of(2027, 10, 1))).contains("庁舎停電");
        assertThat(withClosure.nextOrSame(LocalDate.of(2027, 10, 1))).isEqualTo("2027-10-04");
    }

    @Test
    void refusesImpossibleCounts() {
        LocalDate day = LocalDate.of(2027, 4, 1);
        assertThatThrownBy(() -> days.plus(day, -1)).hasMessage("開庁日の数は0以上です（-1）");
        assertThatThrownBy(() -> days.minus(day, -1)).hasMessage("開庁日の数は0以上です（-1）");
        assertThatThrownBy(() -> days.nth(YearMonth.of(2027, 5), 19)).hasMessage("2027年5月に第19開庁日はありません");
        assertThatThrownBy(() -> days.nth(YearMonth.of(2027, 5), 0)).hasMessage("開庁日の番号は1以上です（0）");
    }
}
