package city.nenrin.policy.interview;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewRows extends JpaRepository<Interview, Interview.Key> {

    List<Interview> findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyNumber(int cycle, Season season,
                                                                              String department);

    List<Interview> findByKeyCycleAndKeySeasonOrderByKeyDepartmentAscKeyNumberAsc(int cycle, Season season);
}
