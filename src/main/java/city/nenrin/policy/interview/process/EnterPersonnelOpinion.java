package city.nenrin.policy.interview.process;

import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import org.springframework.stereotype.Component;

/** 「所見の入力」 of 人事課. */
@Component
class EnterPersonnelOpinion extends EnterOpinion {

    EnterPersonnelOpinion(InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        super(Office.PERSONNEL, PreparationProcess.PERSONNEL_OPINION, papers, opinions, rounds);
    }
}
