package city.nenrin.policy.interview;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewPacks extends JpaRepository<InterviewPack, Long> {

    Optional<InterviewPack> findFirstByCycleAndSeasonAndDepartmentOrderByNumberDesc(int cycle, Season season,
                                                                                   String department);

    List<InterviewPack> findByCycleAndSeasonOrderByDepartmentAscNumberAsc(int cycle, Season season);
}
