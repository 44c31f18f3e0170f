package city.nenrin.policy.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProvisionLines extends JpaRepository<ProvisionLine, Long> {

    List<ProvisionLine> findByDecisionCodeOrderByFiscalYearAscIdAsc(String decisionCode);

    List<ProvisionLine> findByDecisionCodeInOrderByFiscalYearAscIdAsc(Collection<String> decisionCodes);

    Optional<ProvisionLine> findByDecisionCodeAndRouteAndFiscalYear(String decisionCode, ProvisionRoute route,
                                                                   int fiscalYear);
}
