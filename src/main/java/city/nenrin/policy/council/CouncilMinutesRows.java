package city.nenrin.policy.council;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CouncilMinutesRows extends JpaRepository<CouncilMinutes, CouncilMinutes.Key> {

    List<CouncilMinutes> findByKeyCycleAndKeyPhaseKeyOrderByKeyVersion(int cycle, String phaseKey);

    Optional<CouncilMinutes> findFirstByKeyCycleAndKeyPhaseKeyOrderByKeyVersionDesc(int cycle, String phaseKey);
}
