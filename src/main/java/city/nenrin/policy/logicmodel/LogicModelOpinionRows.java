package city.nenrin.policy.logicmodel;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LogicModelOpinionRows extends JpaRepository<LogicModelOpinion, LogicModelOpinion.Key> {

    @Query("""
            select o from LogicModelOpinion o where o.key.cycle = ?1 and o.key.phaseKey = ?2 and o.key.modelCode = ?3
            order by o.key.section""")
    List<LogicModelOpinion> about(int cycle, String phaseKey, String modelCode);
}
