package city.nenrin.policy.assembly;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SampledProgrammeRows extends Repository<SampledProgramme, SampledProgramme.Key> {

    Optional<SampledProgramme> findById(SampledProgramme.Key key);

    SampledProgramme saveAndFlush(SampledProgramme row);

    List<SampledProgramme> saveAllAndFlush(Iterable<SampledProgramme> rows);

    List<SampledProgramme> findByKeyCycleAndKeyPhaseKeyOrderByKeyProgrammeCode(int cycle, String phaseKey);

    @Query("SELECT count(s) FROM SampledProgramme s "
            + "WHERE s.key.cycle = ?1 AND s.key.phaseKey = ?2 AND s.confirmedAt IS NULL")
    long countUnconfirmed(int cycle, String phaseKey);
}
