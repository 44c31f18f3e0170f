package city.nenrin.policy.improvement;

import java.util.Set;

/**
 * An idea to improve a piece of work.
 *
 * @param work          the work (対象の業務)
 * @param kind          stop, reduce or change
 * @param findings      what is wrong with it; at least one
 * @param text          what to do
 * @param time          cases and minutes now and as expected
 * @param cost          yen, once and for the first year together
 * @param citizenEffect effect on citizens
 * @param timeUse       what the time is used for
 * @param fromInterview whether it was found in the mayor's interview
 */
public record Proposal(String work, ChangeKind kind, Set<Finding> findings, String text, TimeSpent time, long cost,
                       String citizenEffect, String timeUse, boolean fromInterview) {

    public Proposal {
        findings = Set.copyOf(findings);
    }
}
