package city.nenrin.policy.logicmodel;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LogicModelPublicationRows extends Repository<LogicModelPublication, LogicModelReview.Key> {

    LogicModelPublication save(LogicModelPublication row);

    void flush();

    List<LogicModelPublication> findByKeyCycleAndKeyPhaseKeyOrderByKeyModelCode(int cycle, String phaseKey);
}
