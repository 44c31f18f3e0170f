package city.nenrin.policy.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRows extends Repository<Decision, String> {

    Optional<Decision> findById(String key);

    Decision save(Decision row);

    Decision saveAndFlush(Decision row);

    void flush();

    void delete(Decision row);

    List<Decision> findByCycleAndStateNotOrderByCode(int cycle, DecisionState state);

    List<Decision> findByCycleAndPhaseKeyOrderByNumber(int cycle, String phaseKey);

    List<Decision> findByCycleAndPhaseKeyAndDepartmentOrderByNumber(int cycle, String phaseKey, String department);

    List<Decision> findByDepartmentAndStateInOrderByCycleAscPhaseKeyAscNumberAsc(String department,
                                                                               Collection<DecisionState> states);

    List<Decision> findByStateInOrderByCycleAscPhaseKeyAscNumberAsc(Collection<DecisionState> states);

    List<Decision> findByFollowUpCycleAndFollowUpPhaseAndStateInOrderByCycleAscPhaseKeyAscNumberAsc(
            int cycle, String phase, Collection<DecisionState> states);

    List<Decision> findByProgrammeCodeInOrderByCycleAscPhaseKeyAscNumberAsc(Collection<String> programmeCodes);

    @Query("select d from Decision d where d.measureCode = ?1 order by d.cycle, d.phaseKey, d.number")
    List<Decision> aboutMeasure(String measureCode);
}
