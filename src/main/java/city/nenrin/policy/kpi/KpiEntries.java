package city.nenrin.policy.kpi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The figures as entered; append only, so there is neither update nor delete. */
public interface KpiEntries extends Repository<KpiEntry, Long> {

    /** Appends and writes through, so that a second writer is told here and not at the commit. */
    <S extends KpiEntry> List<S> saveAllAndFlush(Iterable<S> entries);

    /** Everything ever entered for a KPI, year and term, oldest first. */
    List<KpiEntry> findByKpiCodeAndFiscalYearAndTermOrderBySequenceNumber(String kpiCode, int fiscalYear, Term term);

    /** The entries that count of one term, named as in {@link Term}, for fiscal years {@code from} to {@code to} (both inclusive). */
    @Query(nativeQuery = true, value = """
            SELECT DISTINCT ON (kpi_code, fiscal_year) * FROM kpi_entry
            WHERE kpi_code IN (?1) AND fiscal_year BETWEEN ?2 AND ?3 AND term = ?4
            ORDER BY kpi_code, fiscal_year, sequence_number DESC""")
    List<KpiEntry> current(Collection<String> kpiCodes, int from, int to, String term);

    /** The entries that count, for fiscal years {@code from} to {@code to} (both inclusive). */
    @Query(nativeQuery = true, value = """
            SELECT DISTINCT ON (kpi_code, fiscal_year, term) * FROM kpi_entry
            WHERE kpi_code IN (?1) AND fiscal_year BETWEEN ?2 AND ?3
            ORDER BY kpi_code, fiscal_year, term, sequence_number DESC""")
    List<KpiEntry> current(Collection<String> kpiCodes, int from, int to);

    /** The annual entries that counted at a moment, for fiscal years {@code from} to {@code to} (both inclusive). */
    @Query("""
            select e from KpiEntry e
            where e.kpiCode in ?1 and e.fiscalYear between ?2 and ?3 and e.term = ANNUAL
              and e.sequenceNumber = (select max(x.sequenceNumber) from KpiEntry x
                where x.kpiCode = e.kpiCode and x.fiscalYear = e.fiscalYear and x.term = e.term and x.enteredAt <= ?4)
            order by e.kpiCode, e.fiscalYear""")
    List<KpiEntry> annualAt(Collection<String> kpiCodes, int from, int to, Instant moment);

    /** The entries that count, for all KPIs and years. */
    @Query("""
            select e from KpiEntry e
            where e.sequenceNumber = (select max(x.sequenceNumber) from KpiEntry x
                where x.kpiCode = e.kpiCode and x.fiscalYear = e.fiscalYear and x.term = e.term)
            order by e.kpiCode, e.fiscalYear, e.term""")
    List<KpiEntry> allCurrent();

    /** When something was last entered for a KPI. */
    record LastEntry(String kpiCode, Instant enteredAt) {
    }

    /** The latest time of entry of each KPI that has any. */
    @Query("select e.kpiCode, max(e.enteredAt) from KpiEntry e where e.kpiCode in ?1 group by e.kpiCode")
    List<LastEntry> lastEntered(Collection<String> kpiCodes);
}
