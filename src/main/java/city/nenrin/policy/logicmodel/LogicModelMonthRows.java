package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LogicModelMonthRows extends Repository<LogicModelMonth, LogicModelMonth.Key> {

    Optional<LogicModelMonth> findById(LogicModelMonth.Key key);

    List<LogicModelMonth> findAll();

    LogicModelMonth saveAndFlush(LogicModelMonth row);
}
