package city.nenrin.policy.kpi;

import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Everything a form or a paper shows about one KPI for a fiscal year and term.
 *
 * @param current  the entry that counts, if any (it may be a "no data until")
 * @param previous the entry with a value of the latest earlier fiscal year, same term, within the trend's years
 * @param target   target of {@code fiscalYear}
 * @param trend    five fiscal years up to and including {@code fiscalYear}, oldest first
 */
public record KpiFigure(Kpi kpi, int fiscalYear, Term term, Optional<KpiEntry> current, Optional<KpiEntry> previous,
                        Optional<BigDecimal> target, List<TrendPoint> trend) {

    private static final BigDecimal BAND_FROM = BigDecimal.valueOf(80);
    private static final BigDecimal BAND_TO = BigDecimal.valueOf(120);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal FAR = BigDecimal.valueOf(1000);

    /** Value minus previous value, in the KPI's unit; empty unless both are known. */
    public Optional<BigDecimal> change() {
        return current.flatMap(KpiEntry::value)
                .flatMap(now -> previous.flatMap(KpiEntry::value).map(now::subtract));
    }

    /**
     * Attainment in percent with one decimal, 100.0 being the target. With a baseline it is the share of the way
     * from baseline to target that is done (works in both directions); without one it is value over target, or
     * target over value where less is better. Empty when value or target is unknown or the division has no sense.
     */
    public Optional<BigDecimal> attainment() {
        return current.flatMap(KpiEntry::value).flatMap(this::attainment);
    }

    /** The attainment that a value would have, by the same rules. */
    Optional<BigDecimal> attainment(BigDecimal value) {
        if (target.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal base = kpi.baselineValue().orElse(null);
        if (base != null && base.compareTo(target.get()) != 0) {
            return percent(value.subtract(base), target.get().subtract(base));
        }
        return kpi.betterDirection() == BetterDirection.UP
                ? percent(value, target.get())
                : percent(target.get(), value);
    }

    /** The attainment of a value, if it is so far from the target that a cause is asked for: below 80 % or above 120 %. */
    Optional<BigDecimal> outsideBand(BigDecimal value) {
        return attainment(value).filter(percent -> percent.compareTo(BAND_FROM) < 0 || percent.compareTo(BAND_TO) > 0);
    }

    /**
     * Why a value is hardly to be believed, Japanese, without a full stop: below zero where the target is not, a share
     * above 100 %, more than ten times the previous value or less than a tenth of it. Empty for all others.
     */
    public Optional<String> doubt(BigDecimal value) {
        String shown = "値が " + Shown.of(value) + " で、";
        if (value.signum() < 0 && target.map(BigDecimal::signum).orElse(0) >= 0
                && previous.flatMap(KpiEntry::value).map(BigDecimal::signum).orElse(0) >= 0) {
            return Optional.of(shown + "0を下回ります");
        }
        if (kpi.unit().equals("%") && value.compareTo(ALL) > 0 && target.orElse(ALL).compareTo(ALL) <= 0) {
            return Optional.of(shown + "100%を超えます");
        }
        return previous.flatMap(KpiEntry::value).filter(before -> before.signum() > 0).flatMap(before -> {
            String than = "前回の値 " + Shown.of(before) + " の";
            return value.compareTo(before.multiply(BigDecimal.TEN)) >= 0 ? Optional.of(shown + than + "10倍以上です")
                    : value.multiply(BigDecimal.TEN).compareTo(before) <= 0 ? Optional.of(shown + than + "10分の1以下です")
                    : Optional.empty();
        });
    }

    /**
     * The attainment as pages show it: {@code 95.0%}, 「－」 where it is unknown, and with 「（値を要確認）」 where the value
     * is hardly to be believed or the attainment lies below zero or above 1,000 %.
     */
    public String attainmentShown() {
        return attainment().map(percent -> {
            boolean doubtful = percent.signum() < 0 || percent.compareTo(FAR) > 0
                    || current.flatMap(KpiEntry::value).flatMap(this::doubt).isPresent();
            return percent.toPlainString() + "%" + (doubtful ? "（値を要確認）" : "");
        }).orElse(Shown.NOTHING);
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP));
    }
}
