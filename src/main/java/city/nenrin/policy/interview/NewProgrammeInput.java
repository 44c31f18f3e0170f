package city.nenrin.policy.interview;

import java.math.BigDecimal;

/**
 * What is typed for one new programme. The chain runs from the commitment over activity, output and the outcomes.
 *
 * @param modelCode     code of the logic model that exists already, or null for a new one
 * @param measureCode   the measure it would belong to
 * @param commitment    これをやる
 * @param budgetNeedYen in yen, or null
 * @param peopleNeed    in full-time posts, or null
 * @param abilityNeed   skills and experience, or null
 * @param assumption    why the outcome should follow, or null
 */
public record NewProgrammeInput(String modelCode, String name, String measureCode, String commitment,
                                Long budgetNeedYen, BigDecimal peopleNeed, String abilityNeed, String problem,
                                String targetGroup, String output, String directOutcome, String intermediateOutcome,
                                String assumption) {
}
