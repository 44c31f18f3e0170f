package city.nenrin.policy.logicmodel;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LogicModelRevisionRows extends JpaRepository<LogicModelRevision, LogicModelRevision.Key> {

    List<LogicModelRevision> findByKeyModelCodeOrderByKeyNumber(String modelCode);
}
