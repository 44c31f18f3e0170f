package city.nenrin.policy.logicmodel;

import org.springframework.data.jpa.repository.JpaRepository;

interface LogicModelMonthRows extends JpaRepository<LogicModelMonth, LogicModelMonth.Key> {
}
