package city.nenrin.policy.assembly;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssemblyCandidateRows extends JpaRepository<AssemblyCandidate, AssemblyCandidate.Key> {

    List<AssemblyCandidate> findByKeyCycleAndKeyPhaseKeyOrderByKeyProgrammeCode(int cycle, String phaseKey);
}
