package city.nenrin.policy.decision;

import java.time.LocalDate;

/**
 * What finance or personnel answer about one provision.
 *
 * @param id         of the {@link ProvisionLine}
 * @param budget     which budget or request answers, for example 「9月補正予算」; null where none is named
 * @param result     whether it came
 * @param yen        granted amount in yen, or null
 * @param people     granted number of people, or null
 * @param reason     why; required unless it came in full
 * @param expectedOn the day on which the result will be known; required with {@link ProvisionResult#PENDING} alone
 */
public record ProvisionAnswer(long id, String budget, ProvisionResult result, Long yen, Integer people,
                              String reason, LocalDate expectedOn) {

    /** An answer that names no budget. */
    public ProvisionAnswer(long id, ProvisionResult result, Long yen, Integer people, String reason,
                           LocalDate expectedOn) {
        this(id, null, result, yen, people, reason, expectedOn);
    }
}
