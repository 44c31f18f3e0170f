package city.nenrin.policy.decision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One review of a decision.
 *
 * @param wordsBefore the words before a revision; those that stood at the time otherwise
 * @param dueBefore   the date before a revision, or null
 */
public record DecisionReview(String decisionCode, ReviewVerdict verdict, String reason, String wordsBefore,
                             LocalDate dueBefore, String reviewedBy, Instant reviewedAt) {
}
