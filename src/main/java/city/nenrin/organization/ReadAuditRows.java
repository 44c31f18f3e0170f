package city.nenrin.organization;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ReadAuditRows extends Repository<ReadAuditRow, Long> {

    ReadAuditRow saveAndFlush(ReadAuditRow row);

    List<ReadAuditRow> findByOrderByIdDesc(Limit limit);
}
