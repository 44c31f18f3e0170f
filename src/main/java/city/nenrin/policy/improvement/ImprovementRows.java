package city.nenrin.policy.improvement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImprovementRows extends Repository<Improvement, Long> {

    Improvement saveAndFlush(Improvement row);

    @Query(nativeQuery = true, value = "SELECT * FROM improvement WHERE code = ?1")
    Optional<Improvement> findByCode(String code);

    List<Improvement> findAllByOrderById();

    List<Improvement> findByUnitAndStateInOrderById(String unit, List<Improvement.State> states);

    List<Improvement> findByCarriedIntoOrderById(int cycle);

    List<Improvement> findByUnitInOrderById(Collection<String> units);
}
