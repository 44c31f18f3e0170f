package city.nenrin.calendar;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates as a city hall writes them (BR-34): 令和9年4月1日. ISO dates are stored, eras are only shown.
 */
public final class EraFormat {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("E", Locale.JAPANESE);

    private EraFormat() {
    }

    /** 令和9年4月1日; the first year of an era is 元年. */
    public static String date(LocalDate day) {
        return year(day) + monthDay(day);
    }

    /** 令和9年4月1日（木）. */
    public static String dateWithWeekday(LocalDate day) {
        return date(day) + "（" + weekday(day) + "）";
    }

    /** 4月1日. */
    public static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** One character: 月 to 日. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /**
     * 令和9年度. The era is that of the year's last day in December, so that 2019 is 令和元年度 although its
     * April still was 平成31年: the name the administration settled on.
     *
     * @param fiscalYear calendar year of the fiscal year's April
     */
    public static String fiscalYear(int fiscalYear) {
        return year(LocalDate.of(fiscalYear, 12, 31)) + "度";
    }

    private static String year(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int yearOfEra = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE)
                + (yearOfEra == 1 ? "元" : Integer.toString(yearOfEra)) + "年";
    }
}
