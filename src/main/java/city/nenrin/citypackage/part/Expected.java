package city.nenrin.citypackage.part;

import city.nenrin.typed.Quoted;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column expects of its cells, as a check and as Japanese words. */
final class Expected {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?%?");

    private Expected() {
    }

    /**
     * A cell as the import takes it: without blanks around it, dates as {@code 2027-04-01}, numbers without thousands
     * and in half width, truth values in small letters. What cannot be read stays as it is and is refused by
     * {@link #fault}.
     */
    static String tidy(Column<?> column, String cell) {
        String value = cell.strip().replace("\r\n", "\n");
        try {
            return value.isEmpty() ? value : switch (column.type()) {
                case BOOLEAN -> value.toLowerCase(Locale.ROOT);
                case DATE -> TypedDate.of(value).toString();
                case INTEGER -> TypedNumber.of(value).toPlainString();
                case DECIMAL -> percentOrPlain(TypedNumber.read(value));
                default -> value;
            };
        } catch (Unreadable e) {
            return value;
        }
    }

    private static String percentOrPlain(TypedNumber number) {
        return number.value().toPlainString() + (number.percent() ? "%" : "");
    }

    /** Says what is expected instead; nothing where the value holds. */
    static Optional<String> fault(Column<?> column, String value) {
        return holds(column, value) ? Optional.empty() : Optional.of(Quoted.of(value) + "は使えません。" + of(column));
    }

    private static boolean holds(Column<?> column, String value) {
        return switch (column.type()) {
            case TEXT -> value.length() <= column.maximum() && value.chars().noneMatch(c -> c < ' ' && c != '\n');
            case CODE -> value.length() <= column.maximum() && CODE.matcher(value).matches();
            case INTEGER -> WHOLE.matcher(value).matches() && Long.parseLong(value) >= column.least()
                    && Long.parseLong(value) <= column.maximum();
            case DECIMAL -> DECIMAL.matcher(value).matches();
            case DATE -> isDate(value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHOICE -> column.choices().contains(value);
            case OWN -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            int year = TypedDate.of(value).getYear();
            return year >= Column.FIRST_YEAR && year <= Column.LAST_YEAR;
        } catch (Unreadable e) {
            return false;
        }
    }

    /** For example 「2027-04-01 の形の日付を書いてください」. */
    static String of(Column<?> column) {
        return switch (column.type()) {
            case TEXT, OWN -> column.maximum() + "文字以内で書いてください";
            case CODE -> "半角の英数字と「-」「.」「_」で" + column.maximum() + "文字以内で書いてください";
            case INTEGER -> column.least() + " から " + column.maximum() + " までの整数を書いてください";
            case DECIMAL -> "数値（整数部14桁・小数部4桁まで）を書いてください";
            case DATE -> "2027-04-01 や 令和9年4月1日 の形の日付を書いてください";
            case BOOLEAN -> "true か false を書いてください";
            case CHOICE -> String.join("、", column.choices()) + " のどれかを書いてください";
        };
    }
}
