package city.nenrin.policy.interview;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NewProgrammeProposals extends JpaRepository<NewProgrammeProposal, String> {

    List<NewProgrammeProposal> findByCycleAndSeasonAndSectionInAndWithdrawnFalseOrderByModelCode(
            int cycle, Season season, Collection<String> sections);

    long countByCycleAndSeasonAndSection(int cycle, Season season, String section);
}
