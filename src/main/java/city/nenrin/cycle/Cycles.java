package city.nenrin.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Cycles extends Repository<AnnualCycle, Integer> {

    Optional<AnnualCycle> findById(Integer key);

    boolean existsById(Integer key);

    List<AnnualCycle> findAllByOrderByYear();

    AnnualCycle saveAndFlush(AnnualCycle row);

    void flush();

    Optional<AnnualCycle> findByBusinessKey(String businessKey);
}
