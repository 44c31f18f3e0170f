package city.nenrin.policy.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Budgets and settlements of programmes. */
public interface ProgrammeBudgets extends Repository<ProgrammeBudget, ProgrammeBudget.Key> {

    /** All, in no order. */
    List<ProgrammeBudget> findAll();

    /** What is known of one fiscal year for these programmes. */
    @Query(nativeQuery = true, value = "SELECT * FROM programme_budget WHERE programme_code IN (?1) AND fiscal_year = ?2")
    List<ProgrammeBudget> ofYear(Collection<String> programmeCodes, int fiscalYear);
}
