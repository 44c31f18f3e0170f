package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LogicModelVersionStore extends Repository<LogicModelVersion, Long> {

    LogicModelVersion saveAndFlush(LogicModelVersion version);

    List<LogicModelVersion> findByModelCodeOrderByNumber(String modelCode);

    Optional<LogicModelVersion> findByModelCodeAndNumber(String modelCode, int number);

    Optional<LogicModelVersion> findFirstByModelCodeOrderByNumberDesc(String modelCode);

    Optional<LogicModelVersion> findFirstByModelCodeAndKindOrderByNumberDesc(String modelCode, SnapshotKind kind);
}
