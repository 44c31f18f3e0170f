package city.nenrin.policy.decision;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the section in charge will do about a decision (対応方針). Blank texts count as not given.
 *
 * @param text             what will be done
 * @param due              by when
 * @param overdueReason    why it takes longer than the mayor's date; required then
 * @param wantedYen        money needed, in yen; required where the decision needs a budget
 * @param wantedPeople     people needed; required where the decision needs people
 * @param endDate          last day of a programme that is abolished, first day of the rest of one that is suspended
 * @param closingTasks     contracts, ordinances, public notice, for a programme that is abolished
 * @param restartCondition when a suspended programme starts again
 */
public record ResponsePlan(String text, LocalDate due, String overdueReason, Long wantedYen, Integer wantedPeople,
                           LocalDate endDate, String closingTasks, String restartCondition) {

    public ResponsePlan {
        text = blankToNull(text);
        overdueReason = blankToNull(overdueReason);
        closingTasks = blankToNull(closingTasks);
        restartCondition = blankToNull(restartCondition);
    }

    /** The plan without what this decision does not ask for: a form sends its hidden fields as well. */
    ResponsePlan keeping(Set<Provision> needs, VerdictEffect effect) {
        boolean ends = effect == VerdictEffect.ABOLISH;
        boolean rests = effect == VerdictEffect.SUSPEND;
        return new ResponsePlan(text, due, overdueReason, needs.contains(Provision.BUDGET) ? wantedYen : null,
                needs.contains(Provision.PEOPLE) ? wantedPeople : null, ends || rests ? endDate : null,
                ends ? closingTasks : null, rests ? restartCondition : null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
