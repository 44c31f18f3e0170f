package city.nenrin.policy.council.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.council.CouncilMeetings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The opinions in the published minutes are the units of a council's phase; each belongs to the section it concerns. */
@Component
class CouncilOpinionUnits implements PhaseParticipant {

    private final CouncilMeetings meetings;

    CouncilOpinionUnits(CouncilMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String process() {
        return CouncilProcess.OPINION;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return meetings.opinions(cycle, phase).stream()
                .map(opinion -> new PhaseUnit(opinion.key().code(), opinion.section(), "意見" + opinion.number()))
                .toList();
    }
}
