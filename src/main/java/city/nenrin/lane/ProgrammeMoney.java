package city.nenrin.lane;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The money of programmes by fiscal year, for lanes that show it beside their own: finance's, once the city has it here. */
public interface ProgrammeMoney {

    /**
     * Budget and settlement of a programme in one fiscal year.
     *
     * @param budgetYen  the initial budget, later in the year the current one, in yen
     * @param settledYen settled amount in yen; empty while the books are open
     */
    record Amounts(long budgetYen, Optional<Long> settledYen) {
    }

    /** What is known of one fiscal year, by code of the programme; programmes of which nothing is known are left out. */
    Map<String, Amounts> ofYear(Collection<String> programmes, int fiscalYear);
}
