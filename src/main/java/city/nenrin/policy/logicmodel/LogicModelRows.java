package city.nenrin.policy.logicmodel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LogicModelRows extends Repository<LogicModel, String> {

    Optional<LogicModel> findById(String key);

    boolean existsById(String key);

    LogicModel saveAndFlush(LogicModel row);

    List<LogicModel> findAllByOrderByCode();

    List<LogicModel> findByOwnerSectionInOrderByCode(Collection<String> sections);

    List<LogicModel> findByMeasureCodeOrderByCode(String measureCode);

    List<LogicModel> findByMeasureCodeInOrderByCode(Collection<String> measureCodes);

    @Query("select distinct m from LogicModel m join m.nodes n where n.programmeCode = ?1 order by m.code")
    List<LogicModel> withProgramme(String programmeCode);
}
