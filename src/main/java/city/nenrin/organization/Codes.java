package city.nenrin.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Translation of lower-case codes to enum values with a message that names the choices. */
final class Codes {

    private Codes() {
    }

    static <E extends Enum<E>> E of(Class<E> type, String field, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCode(field, code, Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("、"))));
    }
}
