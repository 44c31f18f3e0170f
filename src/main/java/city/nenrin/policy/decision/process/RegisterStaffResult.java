package city.nenrin.policy.decision.process;

import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ResultBy;
import city.nenrin.policy.decision.Verdicts;
import org.springframework.stereotype.Component;

/** 「人員措置結果の登録」: personnel says whether people came. */
@Component
class RegisterStaffResult extends RegisterResult {

    RegisterStaffResult(Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(ResultBy.PERSONNEL, decisions, followUps, verdicts);
    }

    @Override
    public String activity() {
        return DecisionFollowUpProcess.REGISTER_STAFF_RESULT;
    }
}
