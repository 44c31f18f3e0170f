package city.nenrin.policy.consultation.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.platform.work.WorkListener;
import city.nenrin.policy.consultation.Consultation;
import city.nenrin.policy.consultation.Consultations;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions arise on demand. What nobody has answered when the phase is closed goes on in the next one. */
@Component
class ConsultationUnits implements PhaseParticipant, WorkListener {

    private final Consultations consultations;
    private final WorkDirectory works;
    private final UnitOpener opener;

    ConsultationUnits(Consultations consultations, WorkDirectory works, UnitOpener opener) {
        this.consultations = consultations;
        this.works = works;
        this.opener = opener;
    }

    @Override
    public String process() {
        return ConsultationProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return consultations.carriedInto(cycle).stream().map(ConsultationUnits::unit).toList();
    }

    @Override
    public void ended(String businessKey) {
        works.find(businessKey)
                .filter(work -> work.kind() == Work.Kind.UNIT && work.phase().equals(ConsultationProcess.PHASE))
                .ifPresent(this::carry);
    }

    private void carry(Work ended) {
        int next = ended.cycle() + 1;
        // Where the next phase has not begun, it asks for its units when it opens.
        if (consultations.carry(ended.subject(), next)
                && opener.openCycle(ConsultationProcess.PHASE).filter(open -> open == next).isPresent()) {
            opener.open(next, ConsultationProcess.PHASE, unit(consultations.require(ended.subject())));
        }
    }

    private static PhaseUnit unit(Consultation carried) {
        return new PhaseUnit(carried.code(), carried.unit(), carried.code());
    }
}
