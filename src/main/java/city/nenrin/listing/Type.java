package city.nenrin.listing;

import city.nenrin.typed.SheetCell;
import city.nenrin.typed.Shown;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import city.nenrin.typed.Yen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What the cells of a column hold: how a value is read from what somebody wrote, and how it is shown.
 *
 * @param <V> a value; null stands for an empty cell and never comes here
 */
public interface Type<V> {

    /**
     * Reads a value as people write it.
     *
     * @param cell  not empty
     * @param today a date without its year is one of this day's fiscal year; null where a date needs its year
     * @throws Unreadable if it is none
     */
    V read(SheetCell cell, LocalDate today);

    /**
     * Reads a value as a field of a form holds it.
     *
     * @throws Unreadable if it is none
     */
    default V typed(Object field) {
        return read(SheetCell.of(field), null);
    }

    /** The value as people read it. */
    default String text(V value) {
        return value.toString();
    }

    /** The value as a field of a form holds it. */
    default Object field(V value) {
        return text(value);
    }

    /** The value as the table of a form holds it, to be read only. */
    default Object shown(V value) {
        return text(value);
    }

    /** The value as a cell of a workbook holds it: a {@link BigDecimal} or a text. */
    default Object cell(V value) {
        return text(value);
    }

    /** The words of which one must be chosen; empty where anything may be written. */
    default List<String> words() {
        return List.of();
    }

    /**
     * Any text.
     *
     * @param longest characters that the form lets through; 0 where it sets no bound of its own
     */
    record Text(int longest) implements Type<String> {

        @Override
        public String read(SheetCell cell, LocalDate today) {
            return cell.text();
        }
    }

    /**
     * A number.
     *
     * @param decimals most decimals that are taken; -1 for any
     * @param percent  whether it may be written with a percent sign ({@code 18.5%} is 18.5)
     */
    record Number(int decimals, boolean percent) implements Type<BigDecimal> {

        @Override
        public BigDecimal read(SheetCell cell, LocalDate today) {
            TypedNumber typed = cell.number();
            BigDecimal value = percent ? typed.value() : TypedNumber.of(cell.text());
            if (decimals >= 0 && value.stripTrailingZeros().scale() > decimals) {
                throw Unreadable.of(cell.text(), decimals == 0 ? "は整数ではありません。整数で入力してください。"
                        : "は細かすぎます。小数" + decimals + "桁までで入力してください。");
            }
            return value;
        }

        @Override
        public String text(BigDecimal value) {
            return Shown.of(value);
        }

        @Override
        public Object field(BigDecimal value) {
            return value;
        }

        @Override
        public Object shown(BigDecimal value) {
            return value;
        }

        @Override
        public Object cell(BigDecimal value) {
            return new BigDecimal(text(value));
        }
    }

    /** An amount in yen that is written in thousands. */
    record ThousandYen() implements Type<Long> {

        @Override
        public Long read(SheetCell cell, LocalDate today) {
            return Yen.ofThousands(new Number(0, false).read(cell, today));
        }

        @Override
        public String text(Long yen) {
            return Yen.thousandsText(yen);
        }

        @Override
        public Object field(Long yen) {
            return Yen.thousands(yen);
        }

        @Override
        public Object cell(Long yen) {
            return field(yen);
        }
    }

    /** A day, shown as {@code 2027-03-31}. */
    record Day() implements Type<LocalDate> {

        @Override
        public LocalDate read(SheetCell cell, LocalDate today) {
            return cell.date(today);
        }
    }

    /**
     * One of several values.
     *
     * @param values  all there are
     * @param offered those that may be chosen now
     * @param code    the value as a form sends it
     * @param label   the word that people read and write
     */
    record Choice<V>(List<V> values, List<V> offered, Function<V, String> code, Function<V, String> label)
            implements Type<V> {

        /** The constants of an enum; forms send their names. */
        public static <E extends Enum<E>> Choice<E> of(Class<E> type, Function<E, String> label) {
            List<E> values = Arrays.asList(type.getEnumConstants());
            return new Choice<>(values, values, E::name, label);
        }

        /** The same, of which only these may be chosen now. */
        public Choice<V> offering(Collection<V> some) {
            return new Choice<>(values, List.copyOf(some), code, label);
        }

        @Override
        public V read(SheetCell cell, LocalDate today) {
            return find(label, cell.text());
        }

        @Override
        public V typed(Object field) {
            return find(code, field.toString());
        }

        private V find(Function<V, String> name, String text) {
            return values.stream().filter(value -> name.apply(value).equals(text)).findFirst().orElseThrow(() ->
                    Unreadable.of(text, "は選べません。" + String.join("・", words()) + "のいずれかにしてください。"));
        }

        @Override
        public String text(V value) {
            return label.apply(value);
        }

        @Override
        public Object field(V value) {
            return code.apply(value);
        }

        @Override
        public List<String> words() {
            return offered.stream().map(label).toList();
        }
    }
}
