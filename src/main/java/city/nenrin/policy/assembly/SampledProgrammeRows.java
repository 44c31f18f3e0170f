package city.nenrin.policy.assembly;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SampledProgrammeRows extends JpaRepository<SampledProgramme, SampledProgramme.Key> {

    List<SampledProgramme> findByKeyCycleAndKeyPhaseKeyOrderByKeyProgrammeCode(int cycle, String phaseKey);

    @Query("SELECT count(s) FROM SampledProgramme s "
            + "WHERE s.key.cycle = ?1 AND s.key.phaseKey = ?2 AND s.confirmedAt IS NULL")
    long countUnconfirmed(int cycle, String phaseKey);
}
