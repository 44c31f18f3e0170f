package city.nenrin.policy.decision.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUp;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.ResponsePlan;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.policy.decision.Verdicts;
import java.util.List;
import java.util.Map;

/** 「対応方針の入力」: the section in charge says what it will do by when, and what it needs for it. */
@UserTask(process = DecisionFollowUpProcess.KEY, activity = DecisionFollowUpProcess.ENTER_RESPONSE_PLAN)
class EnterResponsePlan extends FollowUpForm {

    private static final String YES = "要る";
    private static final String NO = "要らない";

    EnterResponsePlan(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(decisions, followUps, verdicts);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Decision decision = decisions.require(work.subject());
        VerdictEffect effect = verdicts.require(decision.verdict()).effect();
        List<FollowUp> story = followUps.of(decision.code());
        Map<String, Object> shown = head(decision, story);
        shown.put("budgetNeed", decision.needs().contains(Provision.BUDGET) ? YES : NO);
        shown.put("peopleNeed", decision.needs().contains(Provision.PEOPLE) ? YES : NO);
        shown.put("ending", switch (effect) {
            case ABOLISH -> "終了する";
            case SUSPEND -> "停止する";
            default -> "続ける";
        });
        FollowUps.latestPlan(story).ifPresent(plan -> {
            shown.put("plan", plan.text());
            shown.put("planDue", plan.due().toString());
            shown.put("overdueReason", plan.overdueReason());
            shown.put("wantedYen", plan.wantedYen());
            shown.put("wantedPeople", plan.wantedPeople());
            shown.put("endDate", plan.endDate() == null ? null : plan.endDate().toString());
            shown.put("closingTasks", plan.closingTasks());
            shown.put("restartCondition", plan.restartCondition());
        });
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        ResponsePlan plan = new ResponsePlan(values.text("plan").orElse(null), values.date("planDue").orElse(null),
                values.text("overdueReason").orElse(null), values.yen("wantedYen").orElse(null),
                values.whole("wantedPeople").orElse(null), values.date("endDate").orElse(null),
                values.text("closingTasks").orElse(null), values.text("restartCondition").orElse(null));
        followUps.plan(work.subject(), phase(work), plan, actor);
        return Map.of();
    }
}
