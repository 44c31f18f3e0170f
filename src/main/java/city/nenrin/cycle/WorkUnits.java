package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.platform.work.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkUnits extends Repository<WorkUnit, String> {

    Optional<WorkUnit> findById(String key);

    void flush();

    /** @return 1 if the unit is new, 0 if the phase has it already */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO phase_unit (business_key, cycle, phase_key, occasion, kind, subject, owner, label, state,
                                    opened_at, due, quiet_until)
            VALUES (:businessKey, :#{#phase.cycle()}, :#{#phase.phaseKey()}, :#{#phase.occasion()}, :kind, :subject, :owner,
                    :label, :state, :openedAt, :due, :quietUntil)
            ON CONFLICT DO NOTHING
            """)
    int insert(String businessKey, PhaseKey phase, String kind, String subject, String owner, String label,
               String state, Instant openedAt, LocalDate due, LocalDate quietUntil);

    /** How many units of one occasion of a phase there are, and how they stand. */
    record Progress(String phaseKey, int occasion, long units, long closed, long late, long missing) {
    }

    /** By phase, without exempt units. */
    @Query("SELECT u.phase.phaseKey, u.phase.occasion, count(*), count(CASE WHEN u.state = CLOSED THEN 1 END), "
            + "count(CASE WHEN u.late THEN 1 END), count(CASE WHEN u.state = MISSING THEN 1 END) FROM WorkUnit u "
            + "WHERE u.phase.cycle = :cycle AND u.kind = UNIT AND u.state <> EXEMPT GROUP BY u.phase.phaseKey, u.phase.occasion")
    List<Progress> progress(int cycle);

    /** The different last days of open units. */
    @Query("SELECT DISTINCT u.due FROM WorkUnit u WHERE u.phase = :phase AND u.kind = 'UNIT' "
            + "AND u.state = 'OPEN'")
    List<LocalDate> lastDays(PhaseKey phase);

    /** The different last days of open units of which somebody may be reminded. */
    @Query("SELECT DISTINCT u.due FROM WorkUnit u WHERE u.phase = :phase AND u.kind = 'UNIT' "
            + "AND u.state = 'OPEN' AND (u.quietUntil IS NULL OR u.quietUntil < u.due)")
    List<LocalDate> daysToRemindOf(PhaseKey phase);

    /** Everything of a year, rounds included, whose process runs or waits to be started. */
    @Query("SELECT u FROM WorkUnit u WHERE u.phase.cycle = :cycle AND u.state IN ('WAITING', 'OPEN') ORDER BY u.businessKey")
    List<WorkUnit> unfinishedOf(int cycle);

    /** Everything of a phase, its round included, whose process runs or waits to be started. */
    @Query("SELECT u FROM WorkUnit u WHERE u.phase = :phase AND u.state IN ('WAITING', 'OPEN') "
            + "ORDER BY u.businessKey")
    List<WorkUnit> unfinished(PhaseKey phase);

    List<WorkUnit> findByPhaseAndKindOrderBySubject(PhaseKey phase, Work.Kind kind);

    @Query("select u from WorkUnit u where u.phase = ?1 and u.kind = UNIT and u.state = ?2 order by u.subject limit ?3")
    List<WorkUnit> inState(PhaseKey phase, WorkUnit.State state, int limit);
}
