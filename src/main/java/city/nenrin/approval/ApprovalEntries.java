package city.nenrin.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalEntries extends Repository<ApprovalEntry, Long> {

    Optional<ApprovalEntry> findById(Long key);

    ApprovalEntry save(ApprovalEntry row);

    ApprovalEntry saveAndFlush(ApprovalEntry row);

    List<ApprovalEntry> saveAllAndFlush(Iterable<ApprovalEntry> rows);

    void flush();

    List<ApprovalEntry> findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt();

    /** The groups that running cases wait for, now or later. */
    @Query("""
            select distinct e.groupCode from ApprovalEntry e join e.paper c where e.round = c.round
            and c.state = city.nenrin.approval.CaseState.IN_PROGRESS and e.actor is null and not e.superseded""")
    List<String> awaitedGroups();
}
