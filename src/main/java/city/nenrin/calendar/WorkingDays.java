package city.nenrin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The days on which the city hall is open (開庁日): no Saturday, Sunday, national holiday, day from 29 December to
 * 3 January, or closure of the city's own (BR-28).
 */
public final class WorkingDays {

    private static final MonthDay YEAR_END_FIRST = MonthDay.of(Month.DECEMBER, 29);
    private static final MonthDay NEW_YEAR_LAST = MonthDay.of(Month.JANUARY, 3);

    private final NationalHolidays holidays;
    private final Function<LocalDate, Optional<String>> extraClosures;

    /**
     * @param extraClosures the city's own closures: the label of the closure on a day, or empty
     */
    public WorkingDays(NationalHolidays holidays, Function<LocalDate, Optional<String>> extraClosures) {
        this.holidays = Objects.requireNonNull(holidays);
        this.extraClosures = Objects.requireNonNull(extraClosures);
    }

    /** The national calendar without closures of a city's own. */
    public static WorkingDays national() {
        return new WorkingDays(new NationalHolidays(), day -> Optional.empty());
    }

    public boolean isWorkingDay(LocalDate day) {
        return closedBecause(day).isEmpty();
    }

    /** Why the city hall is closed on a day, in Japanese (日曜日, 春分の日, 年末年始, …); empty on a working day. */
    public Optional<String> closedBecause(LocalDate day) {
        String holiday = holidays.of(day.getYear()).get(day);
        if (holiday != null) {
            return Optional.of(holiday);
        }
        if (isWeekend(day)) {
            return Optional.of(EraFormat.weekday(day) + "曜日");
        }
        MonthDay monthDay = MonthDay.from(day);
        if (!monthDay.isBefore(YEAR_END_FIRST) || !monthDay.isAfter(NEW_YEAR_LAST)) {
            return Optional.of("年末年始");
        }
        return extraClosures.apply(day);
    }

    /** The closed days of a range that are neither Saturday nor Sunday, with the reason. */
    public NavigableMap<LocalDate, String> closedWeekdays(DateRange range) {
        NavigableMap<LocalDate, String> closed = new TreeMap<>();
        range.from().datesUntil(range.to().plusDays(1)).filter(day -> !isWeekend(day))
                .forEach(day -> closedBecause(day).ifPresent(why -> closed.put(day, why)));
        return closed;
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate nextOrSame(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself when it is a working day, else the one before. */
    public LocalDate previousOrSame(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /**
     * The n-th working day after a day; with n = 0, {@link #nextOrSame}. Moving a deadline by n working days, as
     * after a disaster, is this.
     *
     * @throws IllegalArgumentException when n is negative
     */
    public LocalDate plus(LocalDate day, int n) {
        requireNotNegative(n);
        LocalDate found = n == 0 ? nextOrSame(day) : day;
        for (int i = 0; i < n; i++) {
            found = nextOrSame(found.plusDays(1));
        }
        return found;
    }

    /**
     * The n-th working day before a day; with n = 0, {@link #previousOrSame}.
     *
     * @throws IllegalArgumentException when n is negative
     */
    public LocalDate minus(LocalDate day, int n) {
        requireNotNegative(n);
        LocalDate found = n == 0 ? previousOrSame(day) : day;
        for (int i = 0; i < n; i++) {
            found = previousOrSame(found.minusDays(1));
        }
        return found;
    }

    /**
     * How many working days lie after {@code from} up to and including {@code to}; for a working day {@code to} not
     * before {@code from}, {@code plus(from, between(from, to))} is {@code to}. Negative when {@code to} is earlier:
     * then the days before {@code from} down to and including {@code to} are counted.
     */
    public int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        for (LocalDate day = from.minusDays(1); !day.isBefore(to); day = day.minusDays(1)) {
            count -= isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    /**
     * The n-th working day of a month.
     *
     * @param n from 1
     * @throws IllegalArgumentException when the month has fewer working days, or n is below 1
     */
    public LocalDate nth(YearMonth month, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("開庁日の番号は1以上です（%d）".formatted(n));
        }
        LocalDate found = plus(month.atDay(1).minusDays(1), n);
        if (!YearMonth.from(found).equals(month)) {
            throw new IllegalArgumentException("%d年%d月に第%d開庁日はありません"
                    .formatted(month.getYear(), month.getMonthValue(), n));
        }
        return found;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("開庁日の数は0以上です（%d）".formatted(n));
        }
    }
}
