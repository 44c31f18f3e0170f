package city.nenrin.policy.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Programmes (事務事業). */
public interface Programmes extends JpaRepository<Programme, String> {

    /** The programmes with these codes, in no order; unknown ones are left out. */
    @Query(nativeQuery = true, value = "SELECT * FROM programme WHERE code IN (?1)")
    List<Programme> withCodes(Collection<String> codes);

    /** The programmes of a measure, by code. */
    List<Programme> findByMeasureCodeOrderByCode(String measureCode);

    /** The programmes of several measures, by code. */
    List<Programme> findByMeasureCodeInOrderByCode(Collection<String> measureCodes);

    /** The programmes of one state that these sections are in charge of, by code. */
    List<Programme> findByOwnerSectionInAndStateOrderByCode(Collection<String> sections, ProgrammeState state);

    /** The programmes these sections are in charge of, whatever their state, by code. */
    @Query(nativeQuery = true, value = "SELECT * FROM programme WHERE owner_section IN (?1) ORDER BY code")
    List<Programme> ofSections(Collection<String> sections);
}
