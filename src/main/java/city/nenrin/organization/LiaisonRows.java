package city.nenrin.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LiaisonRows extends JpaRepository<LiaisonRow, Long> {

    List<LiaisonRow> findByDepartmentCode(String departmentCode);
}
