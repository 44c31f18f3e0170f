package city.nenrin.policy.decision.process;

import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ResultBy;
import city.nenrin.policy.decision.Verdicts;

/** 「人員措置結果の登録」: personnel says whether people came. */
@UserTask(process = DecisionFollowUpProcess.KEY, activity = DecisionFollowUpProcess.REGISTER_STAFF_RESULT)
class RegisterStaffResult extends RegisterResult {

    RegisterStaffResult(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(ResultBy.PERSONNEL, decisions, followUps, verdicts);
    }
}
