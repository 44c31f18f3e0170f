package city.nenrin.calendar;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PhaseDateRows extends Repository<PhaseDateRow, PhaseKey> {

    Optional<PhaseDateRow> findById(PhaseKey key);

    PhaseDateRow saveAndFlush(PhaseDateRow row);

    void flush();

    @Query("select d from PhaseDateRow d where d.key.cycle = :cycle order by d.key.occasion")
    List<PhaseDateRow> ofCycle(int cycle);

    @Query("select coalesce(max(d.key.occasion), 0) from PhaseDateRow d where d.key.cycle = :cycle "
            + "and d.key.phaseKey = :phaseKey")
    int lastOccasion(int cycle, String phaseKey);

    @Query("select distinct d.key.cycle from PhaseDateRow d order by d.key.cycle")
    List<Integer> findCycles();

    @Query("select distinct d.key.phaseKey from PhaseDateRow d")
    List<String> findPhaseKeys();

    /** Locked until the end of the transaction, so that two changes of one phase follow each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from PhaseDateRow d where d.key = :key")
    Optional<PhaseDateRow> findForChange(PhaseKey key);

    /** Leaves an existing row alone; a duplicate key would abort the transaction. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into phase_date (cycle, phase_key, occasion, opens, due, enabled, version)
            values (:cycle, :phaseKey, 0, :opens, :due, :enabled, 0)
            on conflict do nothing""")
    int insertIfAbsent(int cycle, String phaseKey, LocalDate opens, LocalDate due, boolean enabled);
}
