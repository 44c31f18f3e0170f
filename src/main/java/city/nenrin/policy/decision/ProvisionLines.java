package city.nenrin.policy.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProvisionLines extends Repository<ProvisionLine, Long> {

    Optional<ProvisionLine> findById(Long key);

    ProvisionLine save(ProvisionLine row);

    void flush();

    @Query("select l from ProvisionLine l where l.decisionCode = ?1 order by l.fiscalYear, l.id")
    List<ProvisionLine> of(String decisionCode);

    List<ProvisionLine> findByDecisionCodeInOrderByFiscalYearAscIdAsc(Collection<String> decisionCodes);
}
