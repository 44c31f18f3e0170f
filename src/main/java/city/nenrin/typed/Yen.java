package city.nenrin.typed;

import java.math.BigDecimal;

/**
 * Amounts of money. They are kept in whole yen (円) and shown or typed in yen or in thousands of yen (千円). Nothing is
 * ever rounded: what is below a thousand stays as decimals, what is below a yen is refused. Cuts and reductions are
 * negative. A paper that has to round says so where it does (千円未満切上げ).
 */
public final class Yen {

    private static final int THOUSAND = 3;

    private Yen() {
    }

    /** For example 「1,234,500円」 and 「-1,500円」. */
    public static String text(long yen) {
        return grouped(BigDecimal.valueOf(yen)) + "円";
    }

    /** For example 「1,234千円」, 「1,234.5千円」 and 「-1.5千円」. */
    public static String thousandsText(long yen) {
        return grouped(thousands(yen)) + "千円";
    }

    /** The amount in thousands, as a field in 千円 shows it: 1.5 for 1,500 yen. */
    public static BigDecimal thousands(long yen) {
        return Shown.plain(BigDecimal.valueOf(yen, THOUSAND));
    }

    /**
     * Yen from an amount typed in thousands.
     *
     * @throws Unreadable if it is finer than a yen, or larger than any amount
     */
    public static long ofThousands(BigDecimal thousands) {
        return whole(thousands, thousands.movePointRight(THOUSAND));
    }

    /**
     * Yen from an amount typed in yen.
     *
     * @throws Unreadable if it is finer than a yen, or larger than any amount
     */
    public static long of(BigDecimal yen) {
        return whole(yen, yen);
    }

    private static long whole(BigDecimal typed, BigDecimal yen) {
        try {
            return yen.longValueExact();
        } catch (ArithmeticException e) {
            throw Unreadable.of(typed.toPlainString(), yen.stripTrailingZeros().scale() > 0
                    ? "は1円より細かい金額です。円の単位までで入力してください。" : "は大きすぎます。金額を確かめてください。");
        }
    }

    private static String grouped(BigDecimal amount) {
        String[] parts = amount.abs().toPlainString().split("\\.");
        return (amount.signum() < 0 ? "-" : "") + parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                + (parts.length > 1 ? "." + parts[1] : "");
    }
}
