package city.nenrin.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a cycle as a city writes it into its calendar, year by year the same:
 * {@code 03-01} (day of a month), {@code +1:03-15} (the same in the next calendar year) or {@code 04-wd1} (n-th
 * working day of a month). A cycle has the months March to December of its year and, with {@code +1:}, January to
 * April of the next (BR-35).
 *
 * @param nextYear   whether the date lies in the calendar year after the cycle's
 * @param month      the month
 * @param number     day of the month, or number of the working day
 * @param workingDay whether {@code number} counts working days
 */
public record DateRule(boolean nextYear, Month month, int number, boolean workingDay) {

    /** Where a date goes that falls on a day on which the city hall is closed. */
    public enum Shift {
        /** To the next working day: openings. */
        NEXT,
        /** To the working day before: deadlines. */
        PREVIOUS
    }

    /** No month has fewer working days than this, also with a few closures of the city's own. */
    private static final int MAX_WORKING_DAY = 15;
    private static final Pattern TEXT = Pattern.compile("(\\+1:)?(\\d{2})-(wd)?(\\d{1,2})");

    /**
     * Reads a rule from its text.
     *
     * @throws IllegalArgumentException with a Japanese message that names the text and what is expected
     */
    public static DateRule parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            throw refused(text, "「03-01」（月-日）、「+1:03-15」（翌年の月-日）、「04-wd1」（月の第n開庁日）のどれかの形で書いてください");
        }
        boolean nextYear = matcher.group(1) != null;
        int month = Integer.parseInt(matcher.group(2));
        boolean workingDay = matcher.group(3) != null;
        int number = Integer.parseInt(matcher.group(4));
        if (month < 1 || month > 12) {
            throw refused(text, "月は01から12までです");
        }
        if (!nextYear && month < 3) {
            throw refused(text, "1月と2月は翌年の月です。「+1:%02d-…」と書いてください".formatted(month));
        }
        if (nextYear && month > 4) {
            throw refused(text, "「+1:」の後の月は01から04までです（工程は翌年4月まで）");
        }
        int last = workingDay ? MAX_WORKING_DAY : Month.of(month).maxLength();
        if (number < 1 || number > last) {
            throw refused(text, workingDay
                    ? "開庁日の番号は1から%dまでです".formatted(last)
                    : "%d月の日は01から%dまでです".formatted(month, last));
        }
        if (!workingDay && matcher.group(4).length() < 2) {
            throw refused(text, "日は2桁で「%02d-%02d」と書いてください".formatted(month, number));
        }
        return new DateRule(nextYear, Month.of(month), number, workingDay);
    }

    /**
     * The date in a cycle. 29 February in a year without it is 28 February.
     *
     * @param cycle the year of the cycle's first March
     * @param shift where a closed day moves to; an n-th working day needs none
     */
    public LocalDate resolve(int cycle, WorkingDays workingDays, Shift shift) {
        int year = nextYear ? cycle + 1 : cycle;
        if (workingDay) {
            return workingDays.nth(YearMonth.of(year, month), number);
        }
        LocalDate day = MonthDay.of(month, number).atYear(year);
        return shift == Shift.NEXT ? workingDays.nextOrSame(day) : workingDays.previousOrSame(day);
    }

    /** For people: 3月1日, 翌年3月15日, 4月の第1開庁日. */
    public String describe() {
        return (nextYear ? "翌年" : "") + month.getValue() + "月"
                + (workingDay ? "の第" + number + "開庁日" : number + "日");
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return (nextYear ? "+1:" : "") + "%02d-".formatted(month.getValue())
                + (workingDay ? "wd" + number : "%02d".formatted(number));
    }

    private static IllegalArgumentException refused(String text, String expected) {
        return new IllegalArgumentException("日付の規則「%s」を読めません。%s".formatted(text == null ? "" : text, expected));
    }
}
