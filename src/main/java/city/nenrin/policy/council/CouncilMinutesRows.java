package city.nenrin.policy.council;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CouncilMinutesRows extends Repository<CouncilMinutes, CouncilMinutes.Key> {

    CouncilMinutes saveAndFlush(CouncilMinutes row);

    List<CouncilMinutes> findByKeyCycleAndKeyPhaseKeyOrderByKeyVersion(int cycle, String phaseKey);

    Optional<CouncilMinutes> findFirstByKeyCycleAndKeyPhaseKeyOrderByKeyVersionDesc(int cycle, String phaseKey);
}
