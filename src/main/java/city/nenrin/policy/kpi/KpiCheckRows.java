package city.nenrin.policy.kpi;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface KpiCheckRows extends Repository<KpiCheck, KpiCheck.Key> {

    Optional<KpiCheck> findById(KpiCheck.Key key);

    KpiCheck saveAndFlush(KpiCheck row);

    List<KpiCheck> findByKeyCycleAndKeyPhaseKeyOrderByKeySection(int cycle, String phaseKey);
}
