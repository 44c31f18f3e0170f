package city.nenrin.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ProxyRows extends Repository<ProxyRow, Long> {

    ProxyRow saveAndFlush(ProxyRow row);

    void flush();

    List<ProxyRow> findByPostCodeAndStaffCode(String postCode, String staffCode);
}
