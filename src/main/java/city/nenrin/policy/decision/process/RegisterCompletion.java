package city.nenrin.policy.decision.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUp;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.Verdicts;
import java.util.Map;
import java.util.Set;

/** 「完了・継続の登録」: the policy section finishes the decision or lets it go on; it never ends by itself (BR-9). */
@UserTask(process = DecisionFollowUpProcess.KEY, activity = DecisionFollowUpProcess.REGISTER_COMPLETION)
class RegisterCompletion extends FollowUpForm {

    private static final String DONE = "done";

    RegisterCompletion(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(decisions, followUps, verdicts);
    }

    @Override
    public Set<String> flags() {
        return Set.of(DecisionFollowUpProcess.COMPLETED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        FollowUp followUp = followUps.require(work.subject(), phase(work));
        Map<String, Object> shown = head(work);
        shown.put("plan", plan(work));
        shown.put("provisions", DecisionTexts.provisions(followUps.provisions(work.subject())));
        followUp.report().ifPresent(report -> {
            shown.put("progress", report.progress().label());
            shown.put("done", report.done());
            shown.put("delayReason", report.delayReason());
            shown.put("fromApril", report.fromApril());
            shown.put("changedSince", report.changedSince());
        });
        shown.put("next", phase(work).next().label());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        boolean completed = values.requiredText("outcome").equals(DONE);
        String note = values.requiredText("note");
        if (completed) {
            followUps.complete(work.subject(), phase(work), note, actor);
        } else {
            followUps.continueBecause(work.subject(), phase(work), note, actor);
        }
        return Map.of(DecisionFollowUpProcess.COMPLETED, completed);
    }
}
