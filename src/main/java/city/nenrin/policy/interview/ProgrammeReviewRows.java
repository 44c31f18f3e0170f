package city.nenrin.policy.interview;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgrammeReviewRows extends JpaRepository<ProgrammeReview, ProgrammeReview.Key> {

    List<ProgrammeReview> findByKeyCycleAndKeySeasonAndKeyProgrammeCodeInOrderByKeyProgrammeCode(
            int cycle, Season season, Collection<String> programmes);
}
