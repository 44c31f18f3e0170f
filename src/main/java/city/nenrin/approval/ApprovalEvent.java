package city.nenrin.approval;

import java.time.Instant;

/**
 * One line of the history of a case.
 *
 * @param round       in which submission of the case
 * @param actor       staff code of the person who did it
 * @param asWhom      Japanese name of the post or section as which the person acted, as of the day of the route
 * @param byProxy     whether the person acted for the post (代決)
 * @param words       comment or reason; null without
 * @param proxyReason why by proxy; null without
 */
public record ApprovalEvent(int round, Step step, String actor, String asWhom, boolean byProxy, String words,
                            String proxyReason, Instant at) {
}
