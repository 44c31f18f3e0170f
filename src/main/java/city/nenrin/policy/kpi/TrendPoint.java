package city.nenrin.policy.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/** The value of one fiscal year in a trend; empty where nothing is known. */
public record TrendPoint(int fiscalYear, Optional<BigDecimal> value, Optional<Certainty> certainty) {
}
