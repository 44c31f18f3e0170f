package city.nenrin.policy.improvement;

import java.time.LocalDate;

/**
 * What came of an improvement.
 *
 * @param doneOn        day from which the work is done in the new way
 * @param time          cases and minutes as they were and as they are
 * @param cost          yen spent
 * @param citizenEffect effect on citizens
 * @param timeUse       what the time is used for
 * @param evidence      how the figures can be checked
 */
public record Outcome(LocalDate doneOn, TimeSpent time, long cost, String citizenEffect, String timeUse,
                      String evidence) {
}
