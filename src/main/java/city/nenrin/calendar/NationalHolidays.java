package city.nenrin.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The national holidays of Japan (国民の祝日に関する法律) with 振替休日 and 国民の休日.
 *
 * <p>Jollyday reads the days fixed by date or weekday from our own {@code calendar/national-holidays.xml}. Its
 * packaged Japanese data (1.5.0) cannot be used: both equinoxes are missing, the emperor's birthday still stands on
 * 23 December, 振替休日 exists for 3 November only, and 国民の休日 is hard-wired to 4 May. The equinoxes and article 3
 * of the act, which no such table can express, are computed here.
 */
public final class NationalHolidays {

    /** The first year in which the days in the data hold; 2020 and 2021 moved four of them for the Olympic Games. */
    static final int FIRST_YEAR = 2022;
    /** The last year of the equinox formula. */
    static final int LAST_YEAR = 2099;

    private final HolidayManager fixedDays = HolidayManager.getInstance(ManagerParameters.create(
            NationalHolidays.class.getResource("/calendar/national-holidays.xml")));
    private final Map<Integer, NavigableMap<LocalDate, String>> years = new ConcurrentHashMap<>();

    /**
     * All holidays of a calendar year with their Japanese names, in order of date.
     *
     * @throws IllegalArgumentException for a year before 2022 or after 2099, for which there are no data
     */
    public NavigableMap<LocalDate, String> of(int calendarYear) {
        if (calendarYear < FIRST_YEAR || calendarYear > LAST_YEAR) {
            throw new IllegalArgumentException("祝日のデータは%d年から%d年までです（求められた年：%d）"
                    .formatted(FIRST_YEAR, LAST_YEAR, calendarYear));
        }
        return years.computeIfAbsent(calendarYear, this::compute);
    }

    private NavigableMap<LocalDate, String> compute(int year) {
        NavigableMap<LocalDate, String> holidays = new TreeMap<>();
        fixedDays.getHolidays(Year.of(year)).forEach(h -> holidays.put(h.getDate(), h.getPropertiesKey()));
        holidays.put(LocalDate.of(year, 3, equinox(20.8431, year)), "春分の日");
        holidays.put(LocalDate.of(year, 9, equinox(23.2488, year)), "秋分の日");

        NavigableMap<LocalDate, String> all = new TreeMap<>(holidays);
        for (LocalDate holiday : holidays.keySet()) {
            // Article 3 (2): a holiday on a Sunday makes the next day that is no holiday itself a day off.
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = holiday.plusDays(1);
                while (holidays.containsKey(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.put(substitute, "振替休日");
            }
            // Article 3 (3): a day between two holidays is a day off.
            if (holidays.containsKey(holiday.plusDays(2))) {
                all.putIfAbsent(holiday.plusDays(1), "国民の休日");
            }
        }
        return Collections.unmodifiableNavigableMap(all);
    }

    /**
     * Day of the month of an equinox in Japan by the usual approximation, good for 1980 to 2099. The binding dates
     * are announced in February of the year before; should one differ, it is a one-line correction here.
     */
    private static int equinox(double dayIn1980, int year) {
        int years = year - 1980;
        return (int) (dayIn1980 + 0.242194 * years) - years / 4;
    }
}
