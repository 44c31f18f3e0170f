package city.nenrin.policy.direction;

import java.time.Instant;

/**
 * One version of a direction paper; versions are never changed.
 *
 * @param version   from 1
 * @param draft     what it says
 * @param draftedBy staff code of its author
 */
public record DirectionVersion(int version, DirectionDraft draft, String draftedBy, Instant draftedAt) {
}
