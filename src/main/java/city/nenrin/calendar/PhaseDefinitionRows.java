package city.nenrin.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhaseDefinitionRows extends JpaRepository<PhaseDefinitionRow, String> {

    List<PhaseDefinitionRow> findAllByOrderByPosition();
}
