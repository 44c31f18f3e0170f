package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.List;
import org.springframework.data.repository.Repository;

interface MeasureRemarks extends Repository<MeasureRemark, MeasureRemark.Key> {

    MeasureRemark save(MeasureRemark row);

    void flush();

    void deleteAll(Iterable<MeasureRemark> rows);

    List<MeasureRemark> findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyMeasureCode(int cycle, Season season,
                                                                                       String department);
}
