package city.nenrin.policy.decision;

import java.time.LocalDate;

/**
 * What finance or personnel answer about one provision.
 *
 * @param id         of the {@link ProvisionLine}
 * @param result     whether it came
 * @param yen        granted amount in yen, or null
 * @param people     granted number of people, or null
 * @param reason     why; required unless it came in full
 * @param expectedOn the day on which the result will be known; required with {@link ProvisionResult#PENDING} alone
 */
public record ProvisionAnswer(long id, ProvisionResult result, Long yen, Integer people, String reason,
                              LocalDate expectedOn) {
}
