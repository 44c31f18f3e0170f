package city.nenrin.policy.decision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The term of a mayor, from the day of taking office.
 *
 * @param cycle      year of the cycle's first March in which it began
 * @param mayor      who held the post on that day, as the organisation knew it
 * @param reviewedAt when every open decision had been reviewed; null while the review runs
 */
public record MayorTerm(LocalDate startsOn, int cycle, String mayor, String registeredBy, Instant registeredAt,
                        Instant reviewedAt) {

    /** Key of the review's process instance. */
    public String businessKey() {
        return cycle + "/decision-review/" + startsOn;
    }
}
