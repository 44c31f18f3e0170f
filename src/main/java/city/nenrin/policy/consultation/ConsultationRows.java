package city.nenrin.policy.consultation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsultationRows extends Repository<Consultation, Long> {

    Consultation saveAndFlush(Consultation row);

    List<Consultation> findByAskerOrderByIdDesc(String asker);

    List<Consultation> findAllByOrderByIdDesc();

    @Query(nativeQuery = true, value = "SELECT * FROM consultation WHERE code = ?1")
    Optional<Consultation> findByCode(String code);

    List<Consultation> findByCarriedIntoAndAnswerIsNullOrderById(int cycle);
}
