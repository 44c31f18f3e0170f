package city.nenrin.policy.decision.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.Progress;
import city.nenrin.policy.decision.ProgressReport;
import city.nenrin.policy.decision.Verdicts;
import java.util.Map;
import java.util.Set;

/** 「対応状況の報告」: the section in charge reports before the next interview (A09). */
@UserTask(process = DecisionFollowUpProcess.KEY, activity = DecisionFollowUpProcess.REPORT_STATE)
class ReportState extends FollowUpForm {

    ReportState(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(decisions, followUps, verdicts);
    }

    @Override
    public Set<String> informative() {
        return Set.of("provisions", "plan");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = head(work);
        shown.put("season", phase(work).season().label());
        shown.put("plan", plan(work));
        shown.put("provisions", DecisionTexts.provisions(followUps.provisions(work.subject())));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        ProgressReport report = new ProgressReport(Progress.valueOf(values.requiredText("progress")),
                values.text("done").orElse(null), values.text("delayReason").orElse(null),
                values.text("fromApril").orElse(null), values.text("changedSince").orElse(null));
        followUps.report(work.subject(), phase(work), report, actor);
        return Map.of();
    }
}
