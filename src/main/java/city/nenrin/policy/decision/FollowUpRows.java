package city.nenrin.policy.decision;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FollowUpRows extends JpaRepository<FollowUp, FollowUp.Key> {

    @Query("select f from FollowUp f where f.key.decisionCode = ?1 order by f.openedAt")
    List<FollowUp> of(String decisionCode);
}
