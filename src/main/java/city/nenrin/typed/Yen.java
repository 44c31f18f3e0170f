package city.nenrin.typed;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as the city's papers show them; stored in yen. */
public final class Yen {

    private static final long THOUSAND = 1000;

    private Yen() {
    }

    /** For example 「1,234千円」; what is below a thousand yen is rounded up, as in a budget. */
    public static String thousands(long yen) {
        return String.format(Locale.JAPAN, "%,d千円", (yen + THOUSAND - 1) / THOUSAND);
    }

    /** Yen from an amount typed in thousands. */
    public static long ofThousands(BigDecimal thousands) {
        return thousands.multiply(BigDecimal.valueOf(THOUSAND)).longValueExact();
    }
}
