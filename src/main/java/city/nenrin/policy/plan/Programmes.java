package city.nenrin.policy.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Programmes (事務事業). */
public interface Programmes extends JpaRepository<Programme, String> {

    /** The programmes of a measure, by code. */
    List<Programme> findByMeasureCodeOrderByCode(String measureCode);

    /** The programmes of several measures, by code. */
    List<Programme> findByMeasureCodeInOrderByCode(Collection<String> measureCodes);

    /** The programmes of one state that these sections are in charge of, by code. */
    List<Programme> findByOwnerSectionInAndStateOrderByCode(Collection<String> sections, ProgrammeState state);

    /** The programmes these sections are in charge of, whatever their state, by code. */
    List<Programme> findByOwnerSectionInOrderByCode(Collection<String> sections);
}
