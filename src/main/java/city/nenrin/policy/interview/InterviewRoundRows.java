package city.nenrin.policy.interview;

import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewRoundRows extends JpaRepository<InterviewRound, InterviewRound.Key> {
}
