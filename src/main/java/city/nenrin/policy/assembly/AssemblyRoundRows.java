package city.nenrin.policy.assembly;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AssemblyRoundRows extends JpaRepository<AssemblyRound, AssemblyRound.Key> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM AssemblyRound r WHERE r.key = ?1")
    Optional<AssemblyRound> findLocked(AssemblyRound.Key key);
}
