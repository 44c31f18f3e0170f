package city.nenrin.approval;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApprovalCases extends JpaRepository<ApprovalCase, Long> {

    Optional<ApprovalCase> findFirstBySubjectOrderByIdDesc(String subject);
}
