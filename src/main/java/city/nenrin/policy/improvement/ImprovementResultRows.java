package city.nenrin.policy.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImprovementResultRows extends Repository<ImprovementResult, ImprovementResult.Key> {

    ImprovementResult saveAndFlush(ImprovementResult row);

    List<ImprovementResult> findByKeyImprovementOrderByKeySequence(Long improvement);

    List<ImprovementResult> findAllByOrderByKeyImprovementAscKeySequenceAsc();

    @Query("SELECT coalesce(sum(r.verifiedHours), 0) FROM ImprovementResult r "
            + "WHERE r.verifiedOn IS NOT NULL AND r.doneOn BETWEEN ?1 AND ?2")
    BigDecimal verifiedHours(LocalDate from, LocalDate to);

    @Query("SELECT coalesce(sum(r.verifiedHours), 0) FROM ImprovementResult r "
            + "WHERE r.verifiedOn IS NOT NULL AND r.fiscalYear BETWEEN ?1 AND ?2")
    BigDecimal verifiedHours(int fromFiscalYear, int toFiscalYear);
}
