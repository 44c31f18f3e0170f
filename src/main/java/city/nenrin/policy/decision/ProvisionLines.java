package city.nenrin.policy.decision;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProvisionLines extends JpaRepository<ProvisionLine, Long> {

    @Query("select l from ProvisionLine l where l.decisionCode = ?1 order by l.fiscalYear, l.id")
    List<ProvisionLine> of(String decisionCode);

    List<ProvisionLine> findByDecisionCodeInOrderByFiscalYearAscIdAsc(Collection<String> decisionCodes);
}
