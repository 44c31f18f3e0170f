package city.nenrin.policy.logicmodel;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LogicModelPublicationRows extends JpaRepository<LogicModelPublication, LogicModelReview.Key> {

    List<LogicModelPublication> findByKeyCycleAndKeyPhaseKeyOrderByKeyModelCode(int cycle, String phaseKey);
}
