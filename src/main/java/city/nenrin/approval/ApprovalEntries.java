package city.nenrin.approval;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApprovalEntries extends JpaRepository<ApprovalEntry, Long> {

    List<ApprovalEntry> findByCaseIdOrderByRoundAscStageAscIdAsc(long caseId);

    List<ApprovalEntry> findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt();
}
