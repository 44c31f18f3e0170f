package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.UnitFunction;
import city.nenrin.cycle.AnnualCycle;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.platform.work.WorkListener;
import city.nenrin.platform.work.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the engine's side what an instance is about, and the domain when one has ended. */
@Component
class CycleWork implements WorkDirectory, WorkListener {

    private final Phases phases;
    private final AnnualCycles cycles;
    private final Organization organization;
    private final RuntimeService runtime;
    private final List<WorkSource> others;
    private final Clock clock;

    CycleWork(Phases phases, AnnualCycles cycles, Organization organization, @Lazy RuntimeService runtime,
              List<WorkSource> others, Clock clock) {
        this.others = others;
        this.phases = phases;
        this.cycles = cycles;
        this.organization = organization;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public Optional<Work> find(String businessKey) {
        return phases.findUnit(businessKey).map(this::work)
                .or(() -> phases.findByBusinessKey(businessKey).map(this::work))
                .or(() -> cycles.findByBusinessKey(businessKey).map(this::work))
                .or(() -> others.stream().flatMap(source -> source.find(businessKey).stream()).findFirst());
    }

    @Override
    public void ended(String businessKey) {
        phases.ended(businessKey).filter(unit -> unit.kind() == Work.Kind.ROUND).ifPresent(round -> {
            Phase phase = phases.require(round.phase());
            runtime.createMessageCorrelation(PhaseProcess.ROUND_FINISHED)
                    .processInstanceBusinessKey(phase.businessKey()).correlate();
        });
    }

    @Override
    public void stepDone(String businessKey, Collection<String> groups) {
        phases.stepDone(businessKey, groups);
    }

    private Work work(WorkUnit unit) {
        PhaseKey phase = unit.phase();
        return new Work(unit.businessKey(), phase.cycle(), phase.phaseKey(), phase.occasion(), unit.kind(),
                unit.subject(), unit.owner(), name(unit.owner()), label(unit), unit.due());
    }

    /** Work of one name that comes up several times a year is told apart by the occasion's name. */
    private String label(WorkUnit unit) {
        return unit.phase().occasion() == 0 ? unit.label()
                : (phases.require(unit.phase()).name() + " " + unit.label()).strip();
    }

    private Work work(Phase phase) {
        return new Work(phase.businessKey(), phase.key().cycle(), phase.key().phaseKey(), phase.key().occasion(),
                Work.Kind.PHASE, "phase", phase.owner(), name(phase.owner()), phase.name(), phase.due());
    }

    private Work work(AnnualCycle cycle) {
        String owner = organization.functionSection(UnitFunction.POLICY, LocalDate.now(clock)).map(Unit::code)
                .orElseThrow(() -> new IllegalStateException("No section has the policy function"));
        return new Work(cycle.businessKey(), cycle.year(), "annual-cycle", 0, Work.Kind.CYCLE, "city", owner, name(owner),
                "", LocalDate.of(cycle.year() + 1, 4, 30));
    }

    private String name(String unit) {
        return organization.unitName(unit, LocalDate.now(clock));
    }
}
