package city.nenrin.policy.kpi;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Yearly targets. */
public interface KpiTargets extends Repository<KpiTarget, KpiTarget.Key> {

    /** All, in no order. */
    List<KpiTarget> findAll();

    /** The targets of several KPIs for one fiscal year. */
    @Query(nativeQuery = true, value = "SELECT * FROM kpi_target WHERE kpi_code IN (?1) AND fiscal_year = ?2")
    List<KpiTarget> ofYear(Collection<String> kpiCodes, int fiscalYear);
}
