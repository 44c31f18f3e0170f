package city.nenrin.policy.council;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CouncilOpinionRows extends JpaRepository<CouncilOpinion, CouncilOpinion.Key> {

    List<CouncilOpinion> findByKeyCycleAndKeyPhaseKeyOrderByNumber(int cycle, String phaseKey);
}
