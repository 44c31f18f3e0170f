package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.platform.work.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WorkUnits extends JpaRepository<WorkUnit, String> {

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

    /** Per phase: key, occasion, units, closed, late, missing. */
    @Query(nativeQuery = true, value = """
            SELECT phase_key, occasion, count(*), count(*) FILTER (WHERE state = 'CLOSED'), count(*) FILTER (WHERE late),
                   count(*) FILTER (WHERE state = 'MISSING')
            FROM phase_unit WHERE cycle = :cycle AND kind = 'UNIT' AND state <> 'EXEMPT' GROUP BY phase_key, occasion
            """)
    List<Object[]> progress(int cycle);

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
