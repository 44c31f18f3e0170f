package city.nenrin.policy.interview;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeasureRemarks extends JpaRepository<MeasureRemark, MeasureRemark.Key> {

    List<MeasureRemark> findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyMeasureCode(int cycle, Season season,
                                                                                       String department);
}
