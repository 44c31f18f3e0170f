package city.nenrin.policy.decision.process;

import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ResultBy;
import city.nenrin.policy.decision.Verdicts;

/** 「予算措置結果の登録」: finance says whether money came. */
@UserTask(process = DecisionFollowUpProcess.KEY, activity = DecisionFollowUpProcess.REGISTER_BUDGET_RESULT)
class RegisterBudgetResult extends RegisterResult {

    RegisterBudgetResult(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(ResultBy.FINANCE, decisions, followUps, verdicts);
    }
}
