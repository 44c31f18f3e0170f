package city.nenrin.typed;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it. Understood are:
 * <ul>
 * <li>half-width and full-width digits and signs: {@code 1234.5}, １２３４．５</li>
 * <li>thousands in threes, parted by a comma or a space: {@code 1,234.5}, １，２３４</li>
 * <li>minus as {@code -}, －, −, ‐, –, ー, ▲ or △, plus as {@code +} or ＋, spaces after them</li>
 * <li>a percent sign at the end ({@code 18.5%}, １８．５％), where the field has one</li>
 * <li>the short exponent with which programs send numbers: {@code 1.0E10}</li>
 * </ul>
 * Never more than 18 digits before the point and 20 after it; the text is measured before anything is converted.
 *
 * @param value   18.5 for {@code 18.5%}; its scale is never negative
 * @param percent whether a percent sign was written
 */
public record TypedNumber(BigDecimal value, boolean percent) {

    private static final int LONGEST = 60;
    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 20;
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?) *(\\d{1,3}(?:[, ]\\d{3})+|\\d+)?(\\.\\d*)?([eE][+-]?\\d{1,2})? *(%?)");

    /**
     * Reads a number.
     *
     * @throws Unreadable if it is none, or one that is too long
     */
    public static TypedNumber read(String text) {
        if (text.length() > LONGEST) {
            throw tooLong(text);
        }
        Matcher parts = NUMBER.matcher(halfWidth(text));
        if (!parts.matches() || parts.group(2) == null && (parts.group(3) == null || parts.group(3).length() < 2)) {
            throw Unreadable.of(text, "は数値ではありません。数字で入力してください。");
        }
        String whole = parts.group(2) == null ? "0" : parts.group(2).replaceAll("[, ]", "");
        String decimals = parts.group(3) == null ? "" : parts.group(3);
        String exponent = parts.group(4) == null ? "" : parts.group(4);
        BigDecimal number = new BigDecimal(parts.group(1) + whole + decimals + exponent);
        if (number.precision() - number.scale() > WHOLE_DIGITS || number.stripTrailingZeros().scale() > DECIMALS) {
            throw tooLong(text);
        }
        return new TypedNumber(number.scale() < 0 ? number.setScale(0) : number, !parts.group(5).isEmpty());
    }

    /**
     * Reads a number of a field that has no percent sign.
     *
     * @throws Unreadable if it is none, is too long, or carries a percent sign
     */
    public static BigDecimal of(String text) {
        TypedNumber number = read(text);
        if (number.percent) {
            throw Unreadable.of(text, "は割合です。この欄には「%」を付けない数値を入力してください。");
        }
        return number.value;
    }

    /**
     * A count.
     *
     * @throws Unreadable if it has decimals, or is too large for one
     */
    public static int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw Unreadable.of(number.toPlainString(), number.stripTrailingZeros().scale() > 0
                    ? "は整数ではありません。整数で入力してください。" : "は大きすぎます。数を確かめてください。");
        }
    }

    /**
     * The number as a figure in this unit.
     *
     * @throws Unreadable if a percent sign was written and the unit is no percentage
     */
    public BigDecimal in(String unit) {
        if (percent && !halfWidth(unit).equals("%")) {
            throw Unreadable.of(value.toPlainString() + "%", "は割合ですが、単位は「" + unit + "」です。「%」を付けない数値を入力してください。");
        }
        return value;
    }

    private static Unreadable tooLong(String text) {
        return Unreadable.of(text, "は長すぎます。整数部" + WHOLE_DIGITS + "桁・小数部" + DECIMALS + "桁までの数字で入力してください。");
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip()
                .replaceAll("[−‐‑–—ー▲△]", "-").replaceAll("\\s", " ");
    }
}
