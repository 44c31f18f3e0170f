package city.nenrin.policy.decision;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRows extends JpaRepository<Decision, String> {

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
