package city.nenrin.policy.interview;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SectionReviewRows extends JpaRepository<SectionReview, SectionReview.Key> {

    List<SectionReview> findByKeyCycleAndKeySeasonAndKeySectionInOrderByKeySection(int cycle, Season season,
                                                                                  Collection<String> sections);
}
