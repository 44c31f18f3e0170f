package city.nenrin.policy.kpi;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Yearly targets. */
public interface KpiTargets extends JpaRepository<KpiTarget, KpiTarget.Key> {

    /** All targets of a KPI, by fiscal year. */
    List<KpiTarget> findByKpiCodeOrderByFiscalYear(String kpiCode);

    /** The targets of several KPIs for one fiscal year. */
    @Query(nativeQuery = true, value = "SELECT * FROM kpi_target WHERE kpi_code IN (?1) AND fiscal_year = ?2")
    List<KpiTarget> ofYear(Collection<String> kpiCodes, int fiscalYear);
}
