package city.nenrin.policy.interview;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InterviewRoundRows extends Repository<InterviewRound, InterviewRound.Key> {

    Optional<InterviewRound> findById(InterviewRound.Key key);

    InterviewRound saveAndFlush(InterviewRound row);
}
