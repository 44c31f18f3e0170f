package city.nenrin.policy.consultation.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions arise on demand: none is there when the phase opens. */
@Component
class ConsultationUnits implements PhaseParticipant {

    @Override
    public String process() {
        return ConsultationProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return List.of();
    }
}
