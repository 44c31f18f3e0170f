package city.nenrin.policy.kpi;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface KpiCheckRows extends JpaRepository<KpiCheck, KpiCheck.Key> {

    List<KpiCheck> findByKeyCycleAndKeyPhaseKeyOrderByKeySection(int cycle, String phaseKey);
}
