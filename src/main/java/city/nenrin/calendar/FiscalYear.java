package city.nenrin.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Japanese fiscal year (年度), 1 April to 31 March (BR-13). January to March belong to the previous April (BR-34).
 *
 * @param year the calendar year of its April; 2027 is 令和9年度
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /** The fiscal year that holds the day. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** 1 April, inclusive. */
    public LocalDate start() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /** 31 March of the next calendar year, inclusive. */
    public LocalDate end() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    /** 上期: 1 April to 30 September, both inclusive (BR-32). */
    public DateRange firstHalf() {
        return new DateRange(start(), LocalDate.of(year, Month.SEPTEMBER, 30));
    }

    /** 下期: 1 October to 31 March, both inclusive. */
    public DateRange secondHalf() {
        return new DateRange(LocalDate.of(year, Month.OCTOBER, 1), end());
    }

    /** Whether the day lies in this fiscal year. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    /** As people write it: 令和9年度. */
    public String label() {
        return EraFormat.fiscalYear(year);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
