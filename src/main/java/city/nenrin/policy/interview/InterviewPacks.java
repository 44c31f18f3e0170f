package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InterviewPacks extends Repository<InterviewPack, Long> {

    InterviewPack save(InterviewPack row);

    InterviewPack saveAndFlush(InterviewPack row);

    void flush();

    Optional<InterviewPack> findFirstByCycleAndSeasonAndDepartmentOrderByNumberDesc(int cycle, Season season,
                                                                                   String department);

    List<InterviewPack> findByCycleAndSeasonOrderByDepartmentAscNumberAsc(int cycle, Season season);
}
