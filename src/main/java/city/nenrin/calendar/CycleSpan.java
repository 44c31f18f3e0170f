package city.nenrin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fourteen months of a cycle, March to April of the next year (BR-35). Two cycles are alive in March and April.
 *
 * @param cycle year of the first March
 */
public record CycleSpan(int cycle) {

    /** The first and the last cycle whose holidays are known. */
    public static final int FIRST = NationalHolidays.FIRST_YEAR;
    public static final int LAST = NationalHolidays.LAST_YEAR - 1;
    private static final int MONTHS = 14;

    /** Reads the year of a cycle; empty for what is no year between {@link #FIRST} and {@link #LAST}. */
    public static Optional<CycleSpan> parse(String text) {
        return Optional.of(text).filter(year -> year.matches("\\d{4}")).map(Integer::valueOf)
                .filter(year -> year >= FIRST && year <= LAST).map(CycleSpan::new);
    }

    /** The youngest cycle that has begun on the day of the clock: from 1 March the one of this year. */
    public static CycleSpan current(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new CycleSpan(today.getMonthValue() < Month.MARCH.getValue() ? today.getYear() - 1 : today.getYear());
    }

    /** For people: 令和9年度（2027年3月から翌年4月）. */
    public String label() {
        return EraFormat.fiscalYear(cycle) + "（%d年3月から翌年4月）".formatted(cycle);
    }

    /** 1 March to 30 April of the next year, both inclusive. */
    public DateRange range() {
        return new DateRange(LocalDate.of(cycle, Month.MARCH, 1), LocalDate.of(cycle + 1, Month.APRIL, 30));
    }

    /** March, …, December, January, …, April. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.of(cycle, Month.MARCH);
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }
}
