package city.nenrin.policy.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The KPI register. */
public interface Kpis extends Repository<Kpi, String> {

    /** All, in no order. */
    List<Kpi> findAll();

    /** The KPIs with these codes, in no order; unknown ones are left out. */
    @Query(nativeQuery = true, value = "SELECT * FROM kpi WHERE code IN (?1)")
    List<Kpi> withCodes(Collection<String> codes);

    /** The KPIs a section enters, by code. */
    @Query("select k from Kpi k where k.ownerSection = ?1 order by k.code")
    List<Kpi> ofSection(String section);

    /** The KPIs several sections enter, by code. */
    List<Kpi> findByOwnerSectionInOrderByCode(Collection<String> sections);

    /** The KPIs of a measure, by code. */
    List<Kpi> findByMeasureCodeOrderByCode(String measureCode);

    /** The KPIs of several measures, by code. */
    List<Kpi> findByMeasureCodeInOrderByCode(Collection<String> measureCodes);

    /** The sections that have KPIs; without those whose statistic appears once a year if {@code all} is false. */
    @Query("select distinct k.ownerSection from Kpi k where ?1 = true or k.annualPublication = false")
    Set<String> owners(boolean all);
}
