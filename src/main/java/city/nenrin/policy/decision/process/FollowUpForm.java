package city.nenrin.policy.decision.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Predecessor;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUp;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.typed.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the forms about one decision share: the decision on top, refusals in the words of the domain. */
abstract class FollowUpForm implements FormHandler {

    final Decisions decisions;
    final FollowUps followUps;
    final Verdicts verdicts;

    FollowUpForm(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        this.decisions = decisions;
        this.followUps = followUps;
        this.verdicts = verdicts;
    }

    @Override
    public final Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.DECISION, DataKind.FOLLOW_UP);
    }

    static FollowUpPhase phase(Work work) {
        return new FollowUpPhase(work.cycle(), work.phase());
    }

    /** The decision as it stands on top of each form. */
    final Map<String, Object> head(Work work) {
        return head(decisions.require(work.subject()), followUps.of(work.subject()));
    }

    final Map<String, Object> head(Decision decision, List<FollowUp> story) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", decision.label());
        shown.put("subject", decision.subjectName());
        shown.put("verdict", verdicts.require(decision.verdict()).name());
        shown.put("words", decision.words());
        shown.put("decisionDue", decision.due().map(EraFormat::dateWithWeekday).orElse(Shown.NOTHING));
        shown.put("needs", DecisionTexts.needs(decision));
        shown.put("history", DecisionTexts.history(decision, story));
        return shown;
    }

    /** What the section plans, with a word where a predecessor wrote it; null before it has planned. */
    final String plan(Work work) {
        String origin = followUps.plannedByPredecessor(work.subject(), phase(work))
                .map(name -> Predecessor.MARK + "（" + name + "）\n").orElse("");
        return followUps.require(work.subject(), phase(work)).plan().map(plan -> origin + DecisionTexts.plan(plan)).orElse(null);
    }
}
