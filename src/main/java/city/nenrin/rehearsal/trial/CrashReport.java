package city.nenrin.rehearsal.trial;

import java.math.BigDecimal;
import java.util.List;

/**
 * What came of killing the server again and again under load, as JSON.
 *
 * @param kills             how often the server was killed
 * @param units             units of the phase
 * @param accepted          submissions that the server said it had accepted
 * @param unanswered        submissions whose answer the kill cut off
 * @param unansweredWritten those of them that had been written all the same, and were not sent again
 * @param startSeconds      seconds from each start after a kill until the server was ready
 * @param lost              accepted submissions that are not in the domain
 * @param twice             submissions or tasks that are there more than once
 * @param disagreements     where engine and domain tell different stories, after a start or at the end
 * @param phaseClosedTimes  how often the phase closed
 */
public record CrashReport(int kills, int units, int accepted, int unanswered, int unansweredWritten,
                          List<BigDecimal> startSeconds, List<String> lost, List<String> twice,
                          List<String> disagreements, long phaseClosedTimes, List<String> problems) {

    /** Nothing lost, nothing twice, one story, and the phase closed once. */
    public boolean succeeded() {
        return lost.isEmpty() && twice.isEmpty() && disagreements.isEmpty() && problems.isEmpty()
                && phaseClosedTimes == 1;
    }
}
