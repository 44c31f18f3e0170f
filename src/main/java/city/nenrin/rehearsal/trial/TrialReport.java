package city.nenrin.rehearsal.trial;

import java.math.BigDecimal;
import java.util.List;

/**
 * What came of a trial, as JSON.
 *
 * @param trial    its name
 * @param tried    what was done to the application, in that order
 * @param accepted submissions that people were told had been accepted
 * @param lost     of those, what is not in the domain
 * @param twice    what is there more than once
 * @param stuck    what still waits in the end though nothing is wrong any more, and where engine and domain disagree
 * @param problems what people met that they should not, such as an answer without a Japanese sentence
 * @param notRun   what this machine does not allow to be tried, with the reason
 */
public record TrialReport(String trial, List<Fault> tried, int accepted, List<String> lost, List<String> twice,
                          List<String> stuck, List<String> problems, List<String> notRun) {

    private static final BigDecimal RECOVERS_WITHIN_SECONDS = BigDecimal.valueOf(60);

    /**
     * One fault.
     *
     * @param what              what was done
     * @param secondsToRecovery from its end to the first moment at which a person could work again without anybody's
     *                          help; -1 if never
     */
    public record Fault(String what, BigDecimal secondsToRecovery) {

        boolean recovered() {
            return secondsToRecovery.signum() >= 0 && secondsToRecovery.compareTo(RECOVERS_WITHIN_SECONDS) < 0;
        }
    }

    /** Nothing lost, nothing twice, nothing stuck, and well again within a minute each time. */
    public boolean succeeded() {
        return lost.isEmpty() && twice.isEmpty() && stuck.isEmpty() && problems.isEmpty()
                && tried.stream().allMatch(Fault::recovered);
    }
}
