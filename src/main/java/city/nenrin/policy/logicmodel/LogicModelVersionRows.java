package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LogicModelVersionRows extends Repository<LogicModelVersion, Long> {

    LogicModelVersion saveAndFlush(LogicModelVersion version);

    List<LogicModelVersion> findByModelCodeOrderByNumber(String modelCode);

    @Query("select v from LogicModelVersion v where v.modelCode = ?1 and v.number = ?2")
    Optional<LogicModelVersion> version(String modelCode, int number);

    @Query("select v from LogicModelVersion v where v.modelCode = ?1 order by v.number desc limit 1")
    Optional<LogicModelVersion> latest(String modelCode);

    @Query("select v from LogicModelVersion v where v.modelCode = ?1 and v.kind = ?2 order by v.number desc limit 1")
    Optional<LogicModelVersion> latest(String modelCode, SnapshotKind kind);
}
