package city.nenrin.policy.council;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CouncilOpinionRows extends Repository<CouncilOpinion, CouncilOpinion.Key> {

    Optional<CouncilOpinion> findById(CouncilOpinion.Key key);

    CouncilOpinion saveAndFlush(CouncilOpinion row);

    List<CouncilOpinion> saveAllAndFlush(Iterable<CouncilOpinion> rows);

    void flush();

    void deleteAll(Iterable<CouncilOpinion> rows);

    List<CouncilOpinion> findByKeyCycleAndKeyPhaseKeyOrderByNumber(int cycle, String phaseKey);
}
