package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface NewProgrammeProposals extends Repository<NewProgrammeProposal, String> {

    NewProgrammeProposal saveAndFlush(NewProgrammeProposal row);

    List<NewProgrammeProposal> findByCycleAndSeasonAndSectionInAndWithdrawnFalseOrderByModelCode(
            int cycle, Season season, Collection<String> sections);

    long countByCycleAndSeasonAndSection(int cycle, Season season, String section);
}
