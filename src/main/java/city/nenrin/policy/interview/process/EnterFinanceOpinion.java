package city.nenrin.policy.interview.process;

import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import org.springframework.stereotype.Component;

/** 「所見の入力」 of 財政課. */
@Component
class EnterFinanceOpinion extends EnterOpinion {

    EnterFinanceOpinion(InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        super(Office.FINANCE, PreparationProcess.FINANCE_OPINION, papers, opinions, rounds);
    }
}
