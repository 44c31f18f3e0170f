package city.nenrin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fourteen months of a cycle, March to April of the next year (BR-35). Two cycles are alive in March and April.
 *
 * @param cycle year of the first March
 */
public record CycleSpan(int cycle) {

    private static final int MONTHS = 14;

    /** The youngest cycle that has begun on the day of the clock: from 1 March the one of this year. */
    public static CycleSpan current(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new CycleSpan(today.getMonthValue() < Month.MARCH.getValue() ? today.getYear() - 1 : today.getYear());
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
