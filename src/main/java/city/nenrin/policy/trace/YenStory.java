package city.nenrin.policy.trace;

import city.nenrin.lane.ProgrammeMoney;
import java.util.List;
import java.util.Optional;

/**
 * Why a programme has the money that it has in a fiscal year.
 *
 * @param programmeCode the programme
 * @param fiscalYear    対象年度
 * @param budget        its budget and settlement in yen; empty where none is known
 * @param decisions     the decisions about the programme, or about its measure as a whole, that led to a provision of
 *                      money in that year; their provisions are those of that year alone
 */
public record YenStory(String programmeCode, int fiscalYear, Optional<ProgrammeMoney.Amounts> budget,
                       List<DecisionStory> decisions) {

    /** Whether the money stands without any decision; such a request is flagged, never blocked (BR-12). */
    public boolean withoutDecision() {
        return decisions.isEmpty();
    }
}
