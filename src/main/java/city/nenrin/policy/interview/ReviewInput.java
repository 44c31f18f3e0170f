package city.nenrin.policy.interview;

import java.math.BigDecimal;

/**
 * What is typed for one programme.
 *
 * @param direction     code of the proposed direction
 * @param content       what is stopped, reduced or changed, or null
 * @param budgetNeedYen budget needed in yen, or null
 * @param peopleNeed    people needed in full-time posts, or null
 * @param question      question to the mayor, or null
 */
public record ReviewInput(String programmeCode, String direction, Change change, String content, Long budgetNeedYen,
                          BigDecimal peopleNeed, String question) {
}
