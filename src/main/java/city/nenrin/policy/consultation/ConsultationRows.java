package city.nenrin.policy.consultation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConsultationRows extends JpaRepository<Consultation, Long> {

    List<Consultation> findByAskerOrderByIdDesc(String asker);

    List<Consultation> findAllByOrderByIdDesc();

    @Query(nativeQuery = true, value = "SELECT * FROM consultation WHERE code = ?1")
    Optional<Consultation> findByCode(String code);

    List<Consultation> findByCarriedIntoAndAnswerIsNullOrderById(int cycle);
}
