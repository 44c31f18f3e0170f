package city.nenrin.policy.interview.process;

import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import org.springframework.stereotype.Component;

/** 「所見の入力」 of 政策推進課. */
@Component
class EnterPolicyOpinion extends EnterOpinion {

    EnterPolicyOpinion(InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        super(Office.POLICY, PreparationProcess.POLICY_OPINION, papers, opinions, rounds);
    }
}
