package city.nenrin.policy.decision;

import city.nenrin.calendar.PhaseKey;

/**
 * One follow-up of one season.
 *
 * @param cycle year of the cycle's first March
 * @param phase key of the phase, for example {@code decision-follow-up-april}
 */
public record FollowUpPhase(int cycle, String phase) {

    /** The follow-up of the decisions that were made in an interview phase. */
    public static FollowUpPhase after(int cycle, String interviewPhase) {
        return new FollowUpPhase(cycle, Season.ofPhase(interviewPhase).followUpPhase());
    }

    /** The follow-up to which an unfinished decision is carried: autumn after spring, the next cycle's spring after autumn. */
    public FollowUpPhase next() {
        return season() == Season.SPRING ? new FollowUpPhase(cycle, Season.AUTUMN.followUpPhase())
                : new FollowUpPhase(cycle + 1, Season.SPRING.followUpPhase());
    }

    /** Whether this follow-up comes later than another one. */
    public boolean isAfter(FollowUpPhase other) {
        return cycle != other.cycle ? cycle > other.cycle : season().compareTo(other.season()) > 0;
    }

    /** Business key of the follow-up of a decision. */
    public String businessKey(String decision) {
        return new PhaseKey(cycle, phase).businessKey(decision);
    }

    /** The season of the follow-up. */
    public Season season() {
        return Season.ofPhase(phase);
    }

    /** For example 「2027年度サイクル 10月面談の対応」. */
    public String label() {
        return cycle + "年度サイクル " + season().label() + "の対応";
    }
}
