package city.nenrin.policy.assembly;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AssemblyCandidateRows extends Repository<AssemblyCandidate, AssemblyCandidate.Key> {

    List<AssemblyCandidate> saveAllAndFlush(Iterable<AssemblyCandidate> rows);

    List<AssemblyCandidate> findByKeyCycleAndKeyPhaseKeyOrderByKeyProgrammeCode(int cycle, String phaseKey);
}
