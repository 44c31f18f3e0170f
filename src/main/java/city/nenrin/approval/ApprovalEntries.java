package city.nenrin.approval;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApprovalEntries extends JpaRepository<ApprovalEntry, Long> {

    @Query("select e from ApprovalEntry e where e.caseId = ?1 order by e.round, e.stage, e.id")
    List<ApprovalEntry> ofCase(long caseId);

    List<ApprovalEntry> findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt();

    /** The groups that running cases wait for, now or later. */
    @Query("""
            select distinct e.groupCode from ApprovalEntry e, ApprovalCase c where c.id = e.caseId and e.round = c.round
            and c.state = city.nenrin.approval.CaseState.IN_PROGRESS and e.actor is null and not e.superseded""")
    List<String> awaitedGroups();
}
