package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LogicModelOpinionRows extends Repository<LogicModelOpinion, LogicModelOpinion.Key> {

    Optional<LogicModelOpinion> findById(LogicModelOpinion.Key key);

    LogicModelOpinion save(LogicModelOpinion row);

    LogicModelOpinion saveAndFlush(LogicModelOpinion row);

    void flush();

    @Query("""
            select o from LogicModelOpinion o where o.key.cycle = ?1 and o.key.phaseKey = ?2 and o.key.modelCode = ?3
            order by o.key.section""")
    List<LogicModelOpinion> about(int cycle, String phaseKey, String modelCode);
}
