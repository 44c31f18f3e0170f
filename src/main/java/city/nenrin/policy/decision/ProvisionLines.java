package city.nenrin.policy.decision;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProvisionLines extends JpaRepository<ProvisionLine, Long> {

    List<ProvisionLine> findByDecisionCodeOrderByFiscalYearAscIdAsc(String decisionCode);

    List<ProvisionLine> findByDecisionCodeInOrderByFiscalYearAscIdAsc(Collection<String> decisionCodes);
}
