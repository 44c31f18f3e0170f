package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;

/** 「所見の入力」 of 人事課. */
@UserTask(process = PreparationProcess.KEY, activity = PreparationProcess.PERSONNEL_OPINION)
class EnterPersonnelOpinion extends EnterOpinion {

    EnterPersonnelOpinion(InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        super(Office.PERSONNEL, papers, opinions, rounds);
    }
}
