package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;

/** 「所見の入力」 of 政策推進課. */
@UserTask(process = PreparationProcess.KEY, activity = PreparationProcess.POLICY_OPINION)
class EnterPolicyOpinion extends EnterOpinion {

    EnterPolicyOpinion(InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        super(Office.POLICY, papers, opinions, rounds);
    }
}
