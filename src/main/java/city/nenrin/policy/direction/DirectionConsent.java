package city.nenrin.policy.direction;

import java.time.Instant;

/**
 * What finance or personnel said of a version (合議).
 *
 * @param agreed  agreed; otherwise the comment is an opinion that the head of the planning department reads
 * @param comment opinion, and how the version stands to the outlook or the headcount plan; may be null if agreed
 */
public record DirectionConsent(int version, ConsentBy by, boolean agreed, String comment, String actor, Instant at) {
}
