package city.nenrin.typed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it (BR-34). Understood are, in half and full width, with spaces between the parts and with the
 * weekday in brackets behind:
 * <ul>
 * <li>{@code 2028-08-31}, {@code 2028-8-31}, {@code 2028/8/31}, {@code 2028.8.31}, 2028年8月31日</li>
 * <li>令和10年8月31日, 令和元年5月1日, 令和10.8.31, {@code R10.8.31}, {@code r10/8/31}; also 平成, 昭和, 大正 and H, S, T.
 *     The day must lie in its era</li>
 * <li>8月31日 and {@code 8/31}, where a fiscal year is given that says which</li>
 * </ul>
 * Years 1900 to 2999.
 */
public final class TypedDate {

    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int APRIL = 4;
    private static final String MONTH_DAY = "(\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final String WEEKDAY = "(?:\\([日月火水木金土]\\))?";
    private static final Pattern WESTERN = Pattern.compile("(\\d{4})[-/.年]" + MONTH_DAY + WEEKDAY);
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|大正|[RHSTrhst])(\\d{1,2}|元)[-/.年]" + MONTH_DAY + WEEKDAY);
    private static final Pattern YEARLESS = Pattern.compile("(\\d{1,2})[/月](\\d{1,2})日?" + WEEKDAY);
    private static final Map<String, JapaneseEra> ERAS = Map.of("令和", JapaneseEra.REIWA, "R", JapaneseEra.REIWA,
            "平成", JapaneseEra.HEISEI, "H", JapaneseEra.HEISEI, "昭和", JapaneseEra.SHOWA, "S", JapaneseEra.SHOWA,
            "大正", JapaneseEra.TAISHO, "T", JapaneseEra.TAISHO);

    private TypedDate() {
    }

    /**
     * Reads a date with its year.
     *
     * @throws Unreadable if it is no date
     */
    public static LocalDate of(String text) {
        return read(text, OptionalInt.empty());
    }

    /**
     * Reads a date; without a year it is that day of a fiscal year.
     *
     * @param within any day of the fiscal year
     * @throws Unreadable if it is no date
     */
    public static LocalDate of(String text, LocalDate within) {
        return read(text, OptionalInt.of(within.minusMonths(APRIL - 1).getYear()));
    }

    /**
     * Reads the date of a field with its year; null where the field was left blank.
     *
     * @throws Refused about this field if it is no date
     */
    public static LocalDate of(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : of(text);
        } catch (Unreadable e) {
            throw new Refused(field, "の値" + e.getMessage());
        }
    }

    private static LocalDate read(String text, OptionalInt fiscalYear) {
        String date = text.length() > LONGEST ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "").replaceAll("[−‐‑–—]", "-");
        try {
            LocalDate day = day(date, fiscalYear);
            if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // No day of the calendar or of the era: said below, like every other text that is no date.
        }
        throw Unreadable.of(text, "は日付ではありません。例: 2027-03-31、令和9年3月31日");
    }

    private static LocalDate day(String date, OptionalInt fiscalYear) {
        Matcher western = WESTERN.matcher(date);
        if (western.matches()) {
            return LocalDate.of(number(western, 1), number(western, 2), number(western, 3));
        }
        Matcher era = ERA.matcher(date);
        if (era.matches()) {
            int year = era.group(2).equals("元") ? 1 : number(era, 2);
            return LocalDate.from(JapaneseDate.of(ERAS.get(era.group(1).toUpperCase(Locale.ROOT)), year,
                    number(era, 3), number(era, 4)));
        }
        Matcher yearless = YEARLESS.matcher(date);
        if (yearless.matches() && fiscalYear.isPresent()) {
            int month = number(yearless, 1);
            return LocalDate.of(fiscalYear.getAsInt() + (month < APRIL ? 1 : 0), month,
                    number(yearless, 2));
        }
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
