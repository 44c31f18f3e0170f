package city.nenrin.policy.improvement;

import city.nenrin.typed.Shown;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Time that a piece of work takes in a year, before and after a change.
 *
 * @param casesBefore   cases in a year before
 * @param minutesBefore minutes for each case before
 * @param casesAfter    cases in a year after
 * @param minutesAfter  minutes for each case after
 */
@Embeddable
public record TimeSpent(int casesBefore, BigDecimal minutesBefore, int casesAfter, BigDecimal minutesAfter) {

    private static final BigDecimal MINUTES_IN_AN_HOUR = BigDecimal.valueOf(60);

    /** Hours saved in a year, to one decimal; negative where the work takes longer than before. */
    public BigDecimal savedHours() {
        return minutesBefore.multiply(BigDecimal.valueOf(casesBefore))
                .subtract(minutesAfter.multiply(BigDecimal.valueOf(casesAfter)))
                .divide(MINUTES_IN_AN_HOUR, 1, RoundingMode.HALF_UP);
    }

    /** For example 「1200件×15分 → 1200件×5分」. */
    public String text() {
        return casesBefore + "件×" + Shown.of(minutesBefore) + "分 → " + casesAfter + "件×" + Shown.of(minutesAfter) + "分";
    }
}
