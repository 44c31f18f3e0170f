package city.nenrin.policy.logicmodel;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LogicModelRevisionRows extends Repository<LogicModelRevision, LogicModelRevision.Key> {

    LogicModelRevision saveAndFlush(LogicModelRevision row);

    List<LogicModelRevision> findByKeyModelCodeOrderByKeyNumber(String modelCode);
}
