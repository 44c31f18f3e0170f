package city.nenrin.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProxyRows extends JpaRepository<ProxyRow, Long> {

    List<ProxyRow> findByPostCodeAndStaffCode(String postCode, String staffCode);
}
