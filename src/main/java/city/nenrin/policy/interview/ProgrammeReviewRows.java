package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgrammeReviewRows extends Repository<ProgrammeReview, ProgrammeReview.Key> {

    ProgrammeReview save(ProgrammeReview row);

    void flush();

    /** @param season name of a {@link Season} */
    @Query(nativeQuery = true, value = """
            SELECT * FROM programme_review WHERE cycle = ?1 AND season = ?2 AND programme_code IN (?3)
            ORDER BY programme_code""")
    List<ProgrammeReview> of(int cycle, String season, Collection<String> programmes);
}
