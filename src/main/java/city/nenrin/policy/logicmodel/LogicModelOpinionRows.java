package city.nenrin.policy.logicmodel;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LogicModelOpinionRows extends JpaRepository<LogicModelOpinion, LogicModelOpinion.Key> {

    List<LogicModelOpinion> findByKeyCycleAndKeyPhaseKeyAndKeyModelCodeOrderByKeySection(
            int cycle, String phaseKey, String modelCode);
}
