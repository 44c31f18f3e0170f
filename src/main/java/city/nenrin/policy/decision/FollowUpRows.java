package city.nenrin.policy.decision;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FollowUpRows extends JpaRepository<FollowUp, FollowUp.Key> {

    List<FollowUp> findByKeyDecisionCodeOrderByOpenedAt(String decisionCode);
}
