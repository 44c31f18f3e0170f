package city.nenrin.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalCases extends Repository<ApprovalCase, Long> {

    Optional<ApprovalCase> findById(Long key);

    ApprovalCase saveAndFlush(ApprovalCase row);

    @Query("select c from ApprovalCase c where c.subject = ?1 order by c.id desc limit 1")
    Optional<ApprovalCase> lastAbout(String subject);

    @Query("select c from ApprovalCase c where c.work = ?1 order by c.id desc limit 1")
    Optional<ApprovalCase> lastOfWork(String work);

    List<ApprovalCase> findTop100ByAuthorOrderByIdDesc(String author);

    /** Running cases with a stop of one of these groups that has not acted, whether it is its turn or not. */
    @Query("""
            select c from ApprovalCase c where c.state = city.nenrin.approval.CaseState.IN_PROGRESS and exists (
                select e from ApprovalEntry e where e.paper = c and e.round = c.round and not e.superseded
                and e.actor is null and e.groupCode in :groups) order by c.id""")
    List<ApprovalCase> waitingFor(Collection<String> groups);
}
