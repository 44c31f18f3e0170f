package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PhaseRows extends Repository<Phase, PhaseKey> {

    Optional<Phase> findById(PhaseKey key);

    Phase saveAndFlush(Phase row);

    void flush();

    @Query("SELECT p FROM Phase p WHERE p.businessKey = ?1 OR p.openingKey = ?1")
    Optional<Phase> findByBusinessKey(String businessKey);

    @Query("SELECT p FROM Phase p WHERE p.key.cycle = ?1 AND p.openedAt IS NOT NULL ORDER BY p.openedAt")
    List<Phase> ofCycle(int cycle);

    @Query("SELECT p FROM Phase p WHERE p.key.cycle = ?1 AND p.closedAt IS NULL ORDER BY p.openedAt NULLS LAST, p.due")
    List<Phase> unclosed(int cycle);

    @Query("SELECT p FROM Phase p WHERE p.unitsClosedAt IS NULL AND p.releasedAt IS NOT NULL")
    List<Phase> findCollecting();

    /**
     * Ends the collection if no unit is open any more and the phase may end by itself: a rolling one only after its
     * deadline, when nothing new can arise. One statement, so that of many who ask at once just one succeeds.
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            UPDATE phase SET units_closed_at = :now
            WHERE cycle = :#{#key.cycle()} AND phase_key = :#{#key.phaseKey()} AND occasion = :#{#key.occasion()}
              AND units_closed_at IS NULL AND released_at IS NOT NULL
              AND process IS NOT NULL AND (NOT rolling OR due < :today)
              AND NOT EXISTS (SELECT 1 FROM phase_unit u WHERE u.cycle = phase.cycle AND u.phase_key = phase.phase_key
                              AND u.occasion = phase.occasion AND u.kind = 'UNIT' AND u.state IN ('WAITING', 'OPEN'))
            """)
    int endCollection(PhaseKey key, Instant now, LocalDate today);

    /** Ends the collection whatever is open. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            UPDATE phase SET units_closed_at = :now
            WHERE cycle = :#{#key.cycle()} AND phase_key = :#{#key.phaseKey()} AND occasion = :#{#key.occasion()}
              AND units_closed_at IS NULL
            """)
    int forceEndOfCollection(PhaseKey key, Instant now);
}
