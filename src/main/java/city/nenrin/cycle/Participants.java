package city.nenrin.cycle;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the module that owns a unit process who takes part. */
@Component
public class Participants {

    private final ObjectProvider<PhaseParticipant> participants;
    private final Clock clock;

    Participants(ObjectProvider<PhaseParticipant> participants, Clock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    /** @throws IllegalStateException if no module answers for the phase's unit process */
    public List<PhaseUnit> units(Phase phase) {
        PhaseParticipant participant = participants.stream()
                .filter(candidate -> candidate.process().equals(phase.process())).findFirst()
                .orElseThrow(() -> new IllegalStateException("No participant for process " + phase.process()));
        return participant.units(phase.key().cycle(), phase.key().phaseKey(), LocalDate.now(clock));
    }
}
