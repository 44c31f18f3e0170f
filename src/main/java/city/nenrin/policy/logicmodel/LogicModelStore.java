package city.nenrin.policy.logicmodel;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LogicModelStore extends JpaRepository<LogicModel, String> {

    List<LogicModel> findAllByOrderByCode();

    List<LogicModel> findByOwnerSectionInOrderByCode(Collection<String> sections);

    List<LogicModel> findByMeasureCodeOrderByCode(String measureCode);

    List<LogicModel> findByMeasureCodeInOrderByCode(Collection<String> measureCodes);

    @Query("select distinct m from LogicModel m join m.nodes n where n.programmeCode = ?1 order by m.code")
    List<LogicModel> withProgramme(String programmeCode);
}
