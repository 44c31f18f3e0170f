package city.nenrin.cycle;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who takes part in a phase: the units that its occasion was given, or the answer of the module that owns its process. */
@Component
public class Participants {

    private final ObjectProvider<PhaseParticipant> participants;
    private final Phases phases;
    private final Clock clock;

    Participants(ObjectProvider<PhaseParticipant> participants, Phases phases, Clock clock) {
        this.participants = participants;
        this.phases = phases;
        this.clock = clock;
    }

    /** @throws IllegalStateException if no module answers for the phase's unit process */
    public List<PhaseUnit> units(Phase phase) {
        List<PhaseUnit> given = phases.waiting(phase, Integer.MAX_VALUE).stream()
                .map(unit -> new PhaseUnit(unit.subject(), unit.owner(), unit.label())).toList();
        return given.isEmpty() ? asked(phase) : given;
    }

    private List<PhaseUnit> asked(Phase phase) {
        PhaseParticipant participant = participants.stream()
                .filter(candidate -> candidate.process().equals(phase.process())).findFirst()
                .orElseThrow(() -> new IllegalStateException("No participant for process " + phase.process()));
        return participant.units(phase.key().cycle(), phase.key().phaseKey(), phase.key().occasion(), LocalDate.now(clock));
    }
}
