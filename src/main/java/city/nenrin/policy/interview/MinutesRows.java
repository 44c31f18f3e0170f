package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MinutesRows extends Repository<Minutes, Minutes.Key> {

    Optional<Minutes> findById(Minutes.Key key);

    Minutes saveAndFlush(Minutes row);

    List<Minutes> findByKeyCycleAndKeySeasonOrderByKeyDepartment(int cycle, Season season);
}
