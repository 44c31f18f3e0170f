package city.nenrin.policy.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Programmes (事務事業). */
public interface Programmes extends Repository<Programme, String> {

    /** The row with this key. */
    Optional<Programme> findById(String key);

    /** All, in no order. */
    List<Programme> findAll();

    /** All, by code. */
    List<Programme> findAllByOrderByCode();

    /** Writes what has changed. */
    void flush();

    /** The programmes with these codes, in no order; unknown ones are left out. */
    @Query(nativeQuery = true, value = "SELECT * FROM programme WHERE code IN (?1)")
    List<Programme> withCodes(Collection<String> codes);

    /** The programmes these sections are in charge of, whatever their state, by code. */
    @Query(nativeQuery = true, value = "SELECT * FROM programme WHERE owner_section IN (?1) ORDER BY code")
    List<Programme> ofSections(Collection<String> sections);

    /** The sections in charge of programmes that are not abolished. */
    @Query("select distinct p.ownerSection from Programme p where p.state <> ABOLISHED")
    Set<String> owners();
}
