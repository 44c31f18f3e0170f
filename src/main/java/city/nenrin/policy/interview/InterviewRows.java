package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.List;
import org.springframework.data.repository.Repository;

interface InterviewRows extends Repository<Interview, Interview.Key> {

    Interview save(Interview row);

    Interview saveAndFlush(Interview row);

    void flush();

    List<Interview> findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyNumber(int cycle, Season season,
                                                                              String department);

    List<Interview> findByKeyCycleAndKeySeasonOrderByKeyDepartmentAscKeyNumberAsc(int cycle, Season season);
}
