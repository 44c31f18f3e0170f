package city.nenrin.policy.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Policies and measures. */
public interface PlanNodes extends Repository<PlanNode, String> {

    /** The row with this key. */
    Optional<PlanNode> findById(String key);

    /** All, in no order. */
    List<PlanNode> findAll();

    /** Those with these keys, in no order; unknown ones are left out. */
    List<PlanNode> findAllById(Iterable<String> keys);

    /** All nodes of one level, by code. */
    List<PlanNode> findByKindOrderByCode(PlanNodeKind kind);

    /** The measures these sections are in charge of, by code. */
    @Query(nativeQuery = true,
            value = "SELECT * FROM plan_node WHERE kind = 'MEASURE' AND owner_section IN (?1) ORDER BY code")
    List<PlanNode> measuresOwnedBy(Collection<String> sections);

    /** The measures with a priority from 1 up to and including {@code lowest} (BR-6: 当面は優先度1・2). */
    @Query("select n from PlanNode n where n.kind = MEASURE and n.priority <= ?1 order by n.code")
    List<PlanNode> measuresUpToPriority(int lowest);
}
