package city.nenrin.approval;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApprovalEntries extends JpaRepository<ApprovalEntry, Long> {

    List<ApprovalEntry> findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt();

    /** The groups that running cases wait for, now or later. */
    @Query("""
            select distinct e.groupCode from ApprovalEntry e join e.paper c where e.round = c.round
            and c.state = city.nenrin.approval.CaseState.IN_PROGRESS and e.actor is null and not e.superseded""")
    List<String> awaitedGroups();
}
