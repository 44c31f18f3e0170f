package city.nenrin.cycle;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitFunction;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phases of the years that run: which units take part, who has finished, what is open. It knows nothing of the
 * engine; the sub-package {@code process} does.
 */
@Service
public class Phases {

    private final PhaseRows phases;
    private final WorkUnits units;
    private final Notices notices;
    private final PhaseSchedule schedule;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Phases(PhaseRows phases, WorkUnits units, Notices notices, PhaseSchedule schedule, Organization organization,
           ApplicationEventPublisher events, Clock clock) {
        this.phases = phases;
        this.units = units;
        this.notices = notices;
        this.schedule = schedule;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a phase as the schedule has it today; does nothing if it has begun already.
     *
     * @throws IllegalStateException if the cycle's schedule has no such phase
     */
    @Transactional
    public Phase open(int cycle, String phaseKey) {
        Phase.Key key = new Phase.Key(cycle, phaseKey);
        return phases.findById(key).orElseGet(() -> {
            PhaseDates dates = schedule.date(cycle, phaseKey).orElseThrow(() ->
                    new IllegalStateException("No dates for " + cycle + "/" + phaseKey));
            Unit owner = organization.functionSection(UnitFunction.valueOf(dates.phase().owner().name()), today())
                    .orElseThrow(() -> new IllegalStateException("No section for " + dates.phase().owner()));
            return phases.saveAndFlush(new Phase(key, dates.phase().name(), dates.phase().process(),
                    dates.phase().round(), dates.phase().rolling(), owner.code(), dates.due(), now()));
        });
    }

    /** @throws IllegalStateException if the phase has not begun */
    @Transactional(readOnly = true)
    public Phase require(int cycle, String phaseKey) {
        return phases.findById(new Phase.Key(cycle, phaseKey)).orElseThrow(() ->
                new IllegalStateException("Phase has not begun: " + cycle + "/" + phaseKey));
    }

    @Transactional(readOnly = true)
    public Optional<Phase> findByBusinessKey(String businessKey) {
        return phases.findByBusinessKey(businessKey);
    }

    @Transactional(readOnly = true)
    public Optional<WorkUnit> findUnit(String businessKey) {
        return units.findById(businessKey);
    }

    /** The phases of a cycle that have begun, in the order of their opening. */
    @Transactional(readOnly = true)
    public List<Phase> of(int cycle) {
        return phases.findByKeyCycleOrderByOpenedAt(cycle);
    }

    /** How far each phase of a cycle is, by its key, in one question. */
    @Transactional(readOnly = true)
    public Map<String, PhaseProgress> progress(int cycle) {
        Map<String, PhaseProgress> progress = new HashMap<>();
        for (Object[] row : units.progress(cycle)) {
            progress.put((String) row[0], new PhaseProgress(((Number) row[1]).intValue(),
                    ((Number) row[2]).intValue(), ((Number) row[3]).intValue(), ((Number) row[4]).intValue()));
        }
        return progress;
    }

    /** Units of a phase (not its round), by subject. */
    @Transactional(readOnly = true)
    public List<WorkUnit> units(int cycle, String phaseKey) {
        return units.findByCycleAndPhaseKeyAndKindOrderBySubject(cycle, phaseKey, Work.Kind.UNIT);
    }

    /** Units that have been opened and not closed, by subject. */
    @Transactional(readOnly = true)
    public List<WorkUnit> openUnits(int cycle, String phaseKey) {
        return units.inState(cycle, phaseKey, WorkUnit.State.OPEN, Integer.MAX_VALUE);
    }

    /** Adds units that take part; those that are there already, and exempt ones, are left alone. */
    @Transactional
    public void addUnits(Phase phase, List<PhaseUnit> participants) {
        for (PhaseUnit unit : participants) {
            if (!organization.exempt(unit.owner(), phase.key().phaseKey(), today())) {
                insert(phase, Work.Kind.UNIT, unit);
            }
        }
    }

    /** Leaves units out of this phase. */
    @Transactional
    public void exempt(Phase phase, List<PhaseUnit> exempted, String reason) {
        for (PhaseUnit unit : exempted) {
            insert(phase, Work.Kind.UNIT, unit);
            end(businessKey(phase, unit.subject()), WorkUnit.State.EXEMPT, reason);
        }
    }

    /** Adds the city's round of the phase and marks it as open. */
    @Transactional
    public WorkUnit addRound(Phase phase) {
        insert(phase, Work.Kind.ROUND, new PhaseUnit("round", phase.owner(), ""));
        WorkUnit round = units.findById(businessKey(phase, "round")).orElseThrow();
        round.open(now());
        units.flush();
        return round;
    }

    /** The round of a phase, if it has one. */
    @Transactional(readOnly = true)
    public Optional<WorkUnit> round(int cycle, String phaseKey) {
        return units.findByCycleAndPhaseKeyAndKindOrderBySubject(cycle, phaseKey, Work.Kind.ROUND).stream()
                .findFirst();
    }

    /** Units that take part and whose process has not been started yet, at most so many. */
    @Transactional(readOnly = true)
    public List<WorkUnit> waiting(Phase phase, int limit) {
        return units.inState(phase.key().cycle(), phase.key().phaseKey(), WorkUnit.State.WAITING, limit);
    }

    /**
     * Adds one unit to a phase that is running, and marks it as open.
     *
     * @return empty if the phase has the unit already
     * @throws IllegalStateException if the phase is not open
     */
    @Transactional
    public Optional<WorkUnit> addOpenUnit(int cycle, String phaseKey, PhaseUnit unit) {
        Phase phase = require(cycle, phaseKey);
        if (phase.unitsClosedAt() != null) {
            throw new IllegalStateException("Phase is closed: " + cycle + "/" + phaseKey);
        }
        if (insert(phase, Work.Kind.UNIT, unit) == 0) {
            return Optional.empty();
        }
        WorkUnit added = units.findById(businessKey(phase, unit.subject())).orElseThrow();
        added.open(now());
        units.flush();
        return Optional.of(added);
    }

    /** Marks a unit as open: its process is about to start. */
    @Transactional
    public void opened(WorkUnit unit) {
        WorkUnit row = units.findById(unit.businessKey()).orElseThrow();
        row.open(now());
        units.flush();
    }

    /** All units are open: from now on the phase may close, and their owners are told. */
    @Transactional
    public void released(int cycle, String phaseKey) {
        Phase phase = require(cycle, phaseKey);
        phase.release(now());
        phases.flush();
        openUnits(cycle, phaseKey).stream().map(WorkUnit::owner).distinct()
                .forEach(owner -> notices.add(cycle, phaseKey, Notices.Kind.OPENED, owner, null));
        events.publishEvent(new UnitEnded(cycle, phaseKey));
    }

    /**
     * Closes the row of a process instance that has ended; a row that was ended otherwise keeps its state.
     *
     * @return the row, or empty if the business key belongs to no unit or round
     */
    @Transactional
    public Optional<WorkUnit> ended(String businessKey) {
        Optional<WorkUnit> unit = units.findById(businessKey);
        unit.filter(row -> row.state() == WorkUnit.State.OPEN).ifPresent(row -> {
            row.close(now(), today().isAfter(row.due()));
            units.flush();
            events.publishEvent(new UnitEnded(row.cycle(), row.phaseKey()));
        });
        return unit;
    }

    /** Whether this call ended the collection: nothing was open, and nobody else had ended it. */
    @Transactional
    public boolean endCollection(int cycle, String phaseKey) {
        return phases.endCollection(cycle, phaseKey, now(), today()) == 1;
    }

    /** Ends the collection whatever is open; does nothing if it has ended. */
    @Transactional
    public void forceEndOfCollection(int cycle, String phaseKey) {
        phases.forceEndOfCollection(cycle, phaseKey, now());
    }

    /** Phases whose units are being collected. */
    @Transactional(readOnly = true)
    public List<Phase> collecting() {
        return phases.findCollecting();
    }

    /** The youngest cycle in which the units of this phase are being collected. */
    @Transactional(readOnly = true)
    public Optional<Integer> openCycle(String phaseKey) {
        return collecting().stream().map(Phase::key).filter(key -> key.phaseKey().equals(phaseKey))
                .map(Phase.Key::cycle).max(Comparator.naturalOrder());
    }

    /** Notes that the deadline has passed (期限経過) and asks the liaison officers to call. Returns what is still open. */
    @Transactional
    public List<WorkUnit> overdue(int cycle, String phaseKey) {
        require(cycle, phaseKey).overdue(now());
        phases.flush();
        List<WorkUnit> open = openUnits(cycle, phaseKey);
        for (WorkUnit unit : open) {
            notices.add(cycle, phaseKey, Notices.Kind.OVERDUE, unit.owner(), unit.subject());
            organization.departmentOf(unit.owner(), today()).ifPresent(department -> notices.add(cycle, phaseKey,
                    Notices.Kind.CALL, department.code() + ".liaison", unit.subject()));
        }
        return open;
    }

    /** Reminds those, and only those, who have not finished. */
    @Transactional
    public void remind(int cycle, String phaseKey) {
        openUnits(cycle, phaseKey).forEach(unit ->
                notices.add(cycle, phaseKey, Notices.Kind.REMINDER, unit.owner(), unit.subject()));
    }

    /** Gives the phase and its open units a new last day. */
    @Transactional
    public void postpone(int cycle, String phaseKey, LocalDate due) {
        require(cycle, phaseKey).postpone(due);
        phases.flush();
        for (WorkUnit unit : openUnits(cycle, phaseKey)) {
            unit.postpone(due);
            notices.add(cycle, phaseKey, Notices.Kind.POSTPONED, unit.owner(), unit.subject());
        }
        units.flush();
    }

    /** Ends an open unit without a submission. */
    @Transactional
    public void end(String businessKey, WorkUnit.State state, String reason) {
        WorkUnit unit = units.findById(businessKey).orElseThrow();
        unit.end(state, reason, now());
        units.flush();
    }

    /** Keeps why the owner closes the phase while units are open. */
    @Transactional
    public void closeReason(int cycle, String phaseKey, String reason) {
        require(cycle, phaseKey).closeBecause(reason);
        phases.flush();
    }

    /** The deadline lies ahead again: what was overdue no longer is. */
    @Transactional
    public void reopenDeadline(int cycle, String phaseKey) {
        require(cycle, phaseKey).overdue(null);
        phases.flush();
    }

    /** The business key of a unit of the phase. */
    public String unitKey(int cycle, String phaseKey, String subject) {
        return cycle + "/" + phaseKey + "/" + subject;
    }

    /** Closes the phase for good. */
    @Transactional
    public void close(int cycle, String phaseKey) {
        require(cycle, phaseKey).close(now());
        phases.flush();
    }

    private int insert(Phase phase, Work.Kind kind, PhaseUnit unit) {
        return units.insert(businessKey(phase, unit.subject()), phase.key().cycle(), phase.key().phaseKey(),
                kind.name(), unit.subject(), unit.owner(), unit.label(), phase.due());
    }

    private String businessKey(Phase phase, String subject) {
        return unitKey(phase.key().cycle(), phase.key().phaseKey(), subject);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
