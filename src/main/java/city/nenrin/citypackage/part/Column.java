package city.nenrin.citypackage.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table of the package.
 *
 * @param name      header
 * @param type      what its cells hold
 * @param required  whether a cell may be empty
 * @param least     smallest number; 0 where the type has none
 * @param maximum   longest text in characters, or largest number; 0 where the type has no maximum
 * @param choices   allowed values of a {@link Type#CHOICE}
 * @param meaning   Japanese: what it says
 * @param reference where its values must stand; null where it may hold any
 * @param shows     what is written of a row: null, an {@link Optional}, an enum constant, or what {@code toString} writes
 * @param <T>       what a row is written of
 */
public record Column<T>(String name, Type type, boolean required, long least, long maximum, List<String> choices,
                        String meaning, Reference reference, Function<? super T, ?> shows) {

    /** Longest code of a unit, a post or a person. */
    public static final int CODE_MAX = 60;
    /** Where figures and masters can come from. */
    public static final List<String> SOURCES = List.of("seed", "public", "city", "sample");
    static final int FIRST_YEAR = 1947;
    static final int LAST_YEAR = 2100;
    private static final long YEN_MAX = 999_999_999_999_999L;

    /** What cells of a column hold. */
    public enum Type {
        TEXT("文字"), CODE("コード"), INTEGER("整数"), DECIMAL("数値"), DATE("日付"), BOOLEAN("true / false"), CHOICE("選択"),
        /** Read by the module that owns it. */
        OWN("文字");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static <T> Column<T> text(String name, int maximum, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.TEXT, true, 0, maximum, List.of(), meaning, null, shows);
    }

    public static <T> Column<T> code(String name, int maximum, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.CODE, true, 0, maximum, List.of(), meaning, null, shows);
    }

    /** A code of at most {@value #CODE_MAX} characters. */
    public static <T> Column<T> code(String name, String meaning, Function<? super T, ?> shows) {
        return code(name, CODE_MAX, meaning, shows);
    }

    /** A whole number from 1. */
    public static <T> Column<T> integer(String name, long maximum, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.INTEGER, true, 1, maximum, List.of(), meaning, null, shows);
    }

    /** A fiscal year. */
    public static <T> Column<T> year(String name, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.INTEGER, true, FIRST_YEAR, LAST_YEAR, List.of(), meaning, null, shows);
    }

    /** An amount in yen, not below zero. */
    public static <T> Column<T> yen(String name, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.INTEGER, true, 0, YEN_MAX, List.of(), meaning, null, shows);
    }

    public static <T> Column<T> decimal(String name, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.DECIMAL, true, 0, 0, List.of(), meaning, null, shows);
    }

    public static <T> Column<T> date(String name, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.DATE, true, 0, 0, List.of(), meaning, null, shows);
    }

    public static <T> Column<T> yes(String name, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.BOOLEAN, true, 0, 0, List.of(), meaning, null, shows);
    }

    /** A word for a constant of an enum. */
    public static <T> Column<T> choice(String name, Class<? extends Enum<?>> type, String meaning,
                                       Function<? super T, ?> shows) {
        return choice(name, Words.all(type), meaning, shows);
    }

    /** 出典: where the row comes from, one of {@link #SOURCES}. */
    public static <T> Column<T> source(Function<? super T, ?> shows) {
        return choice("source", SOURCES, "出典", shows);
    }

    private static <T> Column<T> choice(String name, List<String> choices, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.CHOICE, true, 0, 0, choices, meaning, null, shows);
    }

    /** A text that the part itself checks. */
    public static <T> Column<T> own(String name, String meaning, Function<? super T, ?> shows) {
        return new Column<>(name, Type.OWN, false, 0, 0, List.of(), meaning, null, shows);
    }

    /** The same column, where a cell may be empty. */
    public Column<T> optional() {
        return new Column<>(name, type, false, least, maximum, choices, meaning, reference, shows);
    }

    /** The same column, whose values must stand elsewhere. */
    public Column<T> refersTo(Reference elsewhere) {
        return new Column<>(name, type, required, least, maximum, choices, meaning, elsewhere, shows);
    }

    /** A cell as the import takes it; what cannot be read stays as it is and is refused by {@link #fault}. */
    public String tidy(String cell) {
        return Expected.tidy(this, cell);
    }

    /** What is wrong with a tidy cell that is not empty, for example 「九」は使えません。… */
    public Optional<String> fault(String value) {
        return Expected.fault(this, value);
    }

    /** What is expected, for example 「2027-04-01 の形の日付を書いてください」. */
    public String expected() {
        return Expected.of(this);
    }

    String cell(T row) {
        return written(shows.apply(row));
    }

    private static String written(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> optional) {
            return written(optional.orElse(null));
        }
        if (value instanceof Enum<?> constant) {
            return Words.of(constant);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
