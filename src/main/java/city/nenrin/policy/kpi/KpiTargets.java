package city.nenrin.policy.kpi;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Yearly targets. */
public interface KpiTargets extends JpaRepository<KpiTarget, KpiTarget.Key> {

    /** All targets of a KPI, by fiscal year. */
    List<KpiTarget> findByKpiCodeOrderByFiscalYear(String kpiCode);

    /** The targets of several KPIs for one fiscal year. */
    List<KpiTarget> findByKpiCodeInAndFiscalYear(Collection<String> kpiCodes, int fiscalYear);
}
