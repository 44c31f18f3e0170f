package city.nenrin.rehearsal;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a load run reports, as JSON.
 *
 * @param units                        units that took part in the phase
 * @param clients                      clients that worked at the same time
 * @param accepted                     units of which every task was accepted
 * @param tasks                        accepted submissions
 * @param completionsPerSecond         accepted submissions per second of the time in which the clients worked
 * @param p50Ms                        median time from sending a form to the answer that it was accepted
 * @param openP95Ms                    95th percentile of the time to open and fill in a form
 * @param refusals                     forms with a deliberate fault; each must be refused with its Japanese text
 * @param conflicts                    answers that blame another person's work: a lost optimistic lock or a form that
 *                                     has become stale
 * @param statementsPerTask            statements that reached the database meanwhile, for each accepted submission:
 *                                     task lists, forms, refusals, jobs and the closer included
 * @param phaseClosedTimes             how often the phase closed
 * @param secondsFromLastCommitToClosed from the last answer to the first look that found the phase closed; -1 if never
 * @param seconds                      time in which the clients worked, without their logins
 */
public record LoadReport(int units, int clients, int accepted, int tasks, BigDecimal completionsPerSecond, long p50Ms,
                         long p95Ms, long p99Ms, long openP95Ms, int refusals, int conflicts,
                         BigDecimal statementsPerTask, long phaseClosedTimes,
                         BigDecimal secondsFromLastCommitToClosed, BigDecimal seconds, List<String> problems) {

    private static final BigDecimal CLOSED_WITHIN_SECONDS = BigDecimal.valueOf(5);

    /** Everything accepted, no conflict shown to anybody, and the phase closed once, soon after the last submission. */
    public boolean succeeded() {
        return accepted == units && conflicts == 0 && problems.isEmpty() && phaseClosedTimes == 1
                && secondsFromLastCommitToClosed.signum() >= 0
                && secondsFromLastCommitToClosed.compareTo(CLOSED_WITHIN_SECONDS) <= 0;
    }
}
