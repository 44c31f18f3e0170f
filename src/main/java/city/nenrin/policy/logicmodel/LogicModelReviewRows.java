package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LogicModelReviewRows extends Repository<LogicModelReview, LogicModelReview.Key> {

    Optional<LogicModelReview> findById(LogicModelReview.Key key);

    LogicModelReview saveAndFlush(LogicModelReview row);

    List<LogicModelReview> findByKeyCycleAndKeyPhaseKeyOrderByKeyModelCode(int cycle, String phaseKey);

    @Query("select r from LogicModelReview r where r.key.modelCode = ?1 and r.advisedAt is not null "
            + "order by r.advisedAt desc limit 1")
    Optional<LogicModelReview> lastAdvised(String modelCode);
}
