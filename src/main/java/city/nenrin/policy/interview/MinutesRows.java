package city.nenrin.policy.interview;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesRows extends JpaRepository<Minutes, Minutes.Key> {

    List<Minutes> findByKeyCycleAndKeySeasonOrderByKeyDepartment(int cycle, Season season);
}
