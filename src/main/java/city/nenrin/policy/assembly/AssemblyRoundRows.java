package city.nenrin.policy.assembly;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssemblyRoundRows extends Repository<AssemblyRound, AssemblyRound.Key> {

    Optional<AssemblyRound> findById(AssemblyRound.Key key);

    AssemblyRound saveAndFlush(AssemblyRound row);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM AssemblyRound r WHERE r.key = ?1")
    Optional<AssemblyRound> findLocked(AssemblyRound.Key key);
}
