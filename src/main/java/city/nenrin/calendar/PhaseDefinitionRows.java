package city.nenrin.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PhaseDefinitionRows extends Repository<PhaseDefinitionRow, String> {

    Optional<PhaseDefinitionRow> findById(String key);

    PhaseDefinitionRow save(PhaseDefinitionRow row);

    void deleteAll(Iterable<PhaseDefinitionRow> rows);

    void flush();

    List<PhaseDefinitionRow> findAllByOrderByPosition();
}
