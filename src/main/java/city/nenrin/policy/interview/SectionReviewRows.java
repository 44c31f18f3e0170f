package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SectionReviewRows extends Repository<SectionReview, SectionReview.Key> {

    Optional<SectionReview> findById(SectionReview.Key key);

    SectionReview save(SectionReview row);

    SectionReview saveAndFlush(SectionReview row);

    void flush();

    List<SectionReview> findByKeyCycleAndKeySeasonAndKeySectionInOrderByKeySection(int cycle, Season season,
                                                                                  Collection<String> sections);
}
