package city.nenrin.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhaseDefinitionRepository extends JpaRepository<PhaseDefinitionEntity, String> {

    List<PhaseDefinitionEntity> findAllByOrderByPosition();
}
