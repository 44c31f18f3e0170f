package city.nenrin.citypackage.part;

import city.nenrin.listing.Column;
import city.nenrin.listing.Type;
import city.nenrin.typed.SheetCell;
import city.nenrin.typed.Shown;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the cells of a column of the package hold, and the columns by it: a column's key is its header, its label says in
 * Japanese what it means. A cell may not be empty unless the column is {@link #optional}.
 *
 * @param kind       as the document names it, for example 整数
 * @param limit      bounds or words, for the document
 * @param duty       for the document, what says whether it must be filled in; null where the column says it
 * @param takesDates whether a date that a spreadsheet has made of something may stand here; it makes one of the code
 *                   {@code 3-1}
 * @param expected   for example 「2027-04-01 の形の日付を書いてください」
 * @param reads      the value of a text; null, or {@link Unreadable}, where it is none
 * @param writes     the value as it stands in a file
 * @param <V>        a value; an empty cell never comes here
 */
public record Cell<V>(String kind, String limit, String duty, boolean takesDates, String expected,
                      Function<String, V> reads, Function<? super V, String> writes) implements Type<V> {

    /** Longest code of a unit, a post or a person. */
    public static final int CODE_MAX = 60;
    private static final int FIRST_YEAR = 1947;
    private static final int LAST_YEAR = 2100;
    private static final long YEN_MAX = 999_999_999_999_999L;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?");

    /** A day of the years 1947 to 2100. */
    public static final Cell<LocalDate> DAY = new Cell<>("日付", FIRST_YEAR + "〜" + LAST_YEAR + "年", null, true,
            "2027-04-01 や 令和9年4月1日 の形の日付を書いてください", text -> {
        LocalDate day = TypedDate.of(text);
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }, LocalDate::toString);

    /** {@code true} or {@code false}. */
    public static final Cell<Boolean> YES = new Cell<>("true / false", "", null, false, "true か false を書いてください",
            text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            }, String::valueOf);

    /** 18.5% is 18.5: whether a percentage is right there says the part. */
    private static final Cell<BigDecimal> NUMBER = new Cell<>("数値", "整数部14桁・小数部4桁", null, false,
            "数値（整数部14桁・小数部4桁まで）を書いてください", text -> {
        BigDecimal number = TypedNumber.read(text).value();
        return DECIMAL.matcher(number.toPlainString()).matches() ? number : null;
    }, Shown::of);

    public static <D> Column<D, String> text(String name, int longest, String meaning, Function<D, String> shows) {
        return column(name, meaning, texts("文字", longest, true, longest + "文字以内で書いてください",
                text -> text.chars().noneMatch(c -> c < ' ' && c != '\n')), shows);
    }

    public static <D> Column<D, String> code(String name, int longest, String meaning, Function<D, String> shows) {
        return column(name, meaning, texts("コード", longest, false, "半角の英数字と「-」「.」「_」で" + longest
                + "文字以内で書いてください", CODE.asMatchPredicate()), shows);
    }

    /** A code of at most {@value #CODE_MAX} characters. */
    public static <D> Column<D, String> code(String name, String meaning, Function<D, String> shows) {
        return code(name, CODE_MAX, meaning, shows);
    }

    /** A whole number from 1. */
    public static <D> Column<D, Integer> integer(String name, int most, String meaning, Function<D, Integer> shows) {
        return column(name, meaning, whole(1, most, Math::toIntExact), shows);
    }

    /** A fiscal year. */
    public static <D> Column<D, Integer> year(String name, String meaning, Function<D, Integer> shows) {
        return column(name, meaning, whole(FIRST_YEAR, LAST_YEAR, Math::toIntExact), shows);
    }

    /** An amount in yen, not below zero. */
    public static <D> Column<D, Long> yen(String name, String meaning, Function<D, Long> shows) {
        return column(name, meaning, whole(0, YEN_MAX, Long::valueOf), shows);
    }

    /** A number with decimals. */
    public static <D> Column<D, BigDecimal> decimal(String name, String meaning, Function<D, BigDecimal> shows) {
        return column(name, meaning, NUMBER, shows);
    }

    public static <D> Column<D, LocalDate> date(String name, String meaning, Function<D, LocalDate> shows) {
        return column(name, meaning, DAY, shows);
    }

    public static <D> Column<D, Boolean> yes(String name, String meaning, Function<D, Boolean> shows) {
        return column(name, meaning, YES, shows);
    }

    /** A word for a constant of an enum. */
    public static <D, E extends Enum<E>> Column<D, E> choice(String name, Class<E> type, String meaning, Function<D, E> shows) {
        return column(name, meaning, words(Arrays.asList(type.getEnumConstants()), Words::of), shows);
    }

    /** One of these words. */
    public static <D> Column<D, String> choice(String name, List<String> words, String meaning, Function<D, String> shows) {
        return column(name, meaning, words(words, Function.identity()), shows);
    }

    /**
     * A text that the part itself checks.
     *
     * @param duty Japanese: what says whether it must be filled in
     */
    public static <D> Column<D, String> own(String name, String meaning, String duty, Function<D, String> shows) {
        return optional(column(name, meaning, new Cell<>("文字", "", duty, true, "", text -> text, text -> text), shows));
    }

    /** The same column, where a cell may be empty. */
    public static <D, V> Column<D, V> optional(Column<D, V> column) {
        return column.shown().asked();
    }

    /** What a datum may have. */
    public static <D, V> Function<D, V> given(Function<D, Optional<V>> shows) {
        return datum -> shows.apply(datum).orElse(null);
    }

    private static <D, V> Column<D, V> column(String name, String meaning, Cell<V> cell, Function<D, V> shows) {
        return Column.of(name, meaning, cell, shows).required();
    }

    private static Cell<String> texts(String kind, int longest, boolean takesDates, String expected, Predicate<String> holds) {
        return new Cell<>(kind, longest + "文字", null, takesDates, expected,
                text -> text.length() <= longest && holds.test(text) ? text : null, text -> text);
    }

    private static <V> Cell<V> whole(long least, long most, LongFunction<V> value) {
        return new Cell<>("整数", String.valueOf(most), null, false, least + " から " + most + " までの整数を書いてください", text -> {
            String plain = TypedNumber.of(text).toPlainString();
            return WHOLE.matcher(plain).matches() && Long.parseLong(plain) >= least && Long.parseLong(plain) <= most
                    ? value.apply(Long.parseLong(plain)) : null;
        }, String::valueOf);
    }

    private static <V> Cell<V> words(List<V> values, Function<V, String> word) {
        List<String> words = values.stream().map(word).toList();
        return new Cell<>("選択", words.stream().map(choice -> "`" + choice + "`").collect(Collectors.joining(" ")), null, false,
                String.join("、", words) + " のどれかを書いてください",
                text -> words.contains(text) ? values.get(words.indexOf(text)) : null, word);
    }

    /**
     * Reads a cell.
     *
     * @param text without blanks around it, not empty
     * @throws Unreadable if it is no such value: 「九」は使えません。 and what is expected
     */
    public V read(String text) {
        try {
            V value = reads.apply(text);
            if (value != null) {
                return value;
            }
        } catch (Unreadable e) {
            // Said below, with what is expected here.
        }
        throw Unreadable.of(text, "は使えません。" + expected);
    }

    /** What is wrong with a cell, as {@link #read(String)} says it; nothing where it holds. */
    public Optional<String> fault(String text) {
        try {
            read(text);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public V read(SheetCell cell, LocalDate today) {
        return read(cell.text());
    }

    @Override
    public String text(V value) {
        return writes.apply(value);
    }
}
