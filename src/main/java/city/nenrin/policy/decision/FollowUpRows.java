package city.nenrin.policy.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowUpRows extends Repository<FollowUp, FollowUp.Key> {

    Optional<FollowUp> findById(FollowUp.Key key);

    boolean existsById(FollowUp.Key key);

    FollowUp save(FollowUp row);

    FollowUp saveAndFlush(FollowUp row);

    @Query("select f from FollowUp f where f.key.decisionCode = ?1 order by f.openedAt")
    List<FollowUp> of(String decisionCode);
}
