package city.nenrin.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LiaisonRows extends Repository<LiaisonRow, Long> {

    LiaisonRow saveAndFlush(LiaisonRow row);

    List<LiaisonRow> findByDepartmentCode(String departmentCode);
}
