package city.nenrin.policy.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Budgets and settlements of programmes. */
public interface ProgrammeBudgets extends JpaRepository<ProgrammeBudget, ProgrammeBudget.Key> {

    /** The years known for these programmes, by programme and year. */
    List<ProgrammeBudget> findByProgrammeCodeInOrderByProgrammeCodeAscFiscalYearAsc(Collection<String> programmeCodes);
}
