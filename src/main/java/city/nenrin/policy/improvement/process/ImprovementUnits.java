package city.nenrin.policy.improvement.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.platform.work.WorkListener;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposals arise on demand. What is unfinished when the phase is closed goes on in the next one. */
@Component
class ImprovementUnits implements PhaseParticipant, WorkListener {

    private final Improvements improvements;
    private final WorkDirectory works;
    private final UnitOpener opener;

    ImprovementUnits(Improvements improvements, WorkDirectory works, UnitOpener opener) {
        this.improvements = improvements;
        this.works = works;
        this.opener = opener;
    }

    @Override
    public String process() {
        return ImprovementProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return improvements.carriedInto(cycle).stream().map(ImprovementUnits::unit).toList();
    }

    @Override
    public void ended(String businessKey) {
        works.find(businessKey)
                .filter(work -> work.kind() == Work.Kind.UNIT && work.phase().equals(ImprovementProcess.PHASE))
                .ifPresent(this::carry);
    }

    private void carry(Work ended) {
        int next = ended.cycle() + 1;
        // Where the next phase has not begun, it asks for its units when it opens.
        if (improvements.carry(ended.subject(), next)
                && opener.openCycle(ImprovementProcess.PHASE).filter(open -> open == next).isPresent()) {
            opener.open(next, ImprovementProcess.PHASE, unit(improvements.require(ended.subject())));
        }
    }

    /** By its code: what somebody typed has no place in a task's title, which more people read than the idea. */
    static PhaseUnit unit(Improvement improvement) {
        return new PhaseUnit(improvement.code(), improvement.unit(), improvement.code());
    }
}
