package city.nenrin.typed;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers, and what is not there, as papers, pages and forms show them. */
public final class Shown {

    /** Stands where there is nothing. */
    public static final String NOTHING = "－";

    private Shown() {
    }

    /** The number as people write it: no exponent, no zeros at the end. */
    public static String of(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** The number, or {@link #NOTHING}. */
    public static String of(Optional<BigDecimal> number) {
        return number.map(Shown::of).orElse(NOTHING);
    }

    /** The same number without zeros at the end, and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
