package city.nenrin.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant that stands in a city's tables as a short code and on pages as a Japanese word. */
public interface Coded {

    /** The name of the enum constant. */
    String name();

    /** As on pages, for example ロジックモデル. */
    String label();

    /** As in the city's tables, for example {@code logic-model}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a code, exactly as written. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.code().equals(code)).findFirst();
    }

    /** All codes of a type for a message: policy、finance、personnel. */
    static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining("、"));
    }
}
