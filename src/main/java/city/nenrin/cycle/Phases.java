package city.nenrin.cycle;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.calendar.UnitFunction;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ShiftLog shifts;
    private final Turns turns;
    private final WorkingDays workingDays;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Phases(PhaseRows phases, WorkUnits units, Notices notices, PhaseSchedule schedule, ShiftLog shifts,
           Turns turns, WorkingDays workingDays, Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.phases = phases;
        this.units = units;
        this.notices = notices;
        this.schedule = schedule;
        this.shifts = shifts;
        this.turns = turns;
        this.workingDays = workingDays;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a further occasion of a phase until its first day.
     *
     * @param owner code of the section that owns it; null for the one that owns the phase
     * @param given the units that take part; empty to ask who does when it opens
     */
    @Transactional
    public Phase arrange(PhaseDates dates, String owner, List<PhaseUnit> given) {
        Phase phase = phases.saveAndFlush(new Phase(dates, owner == null ? owner(dates) : owner));
        given.forEach(unit -> insert(phase, Work.Kind.UNIT, unit, Map.of(), null));
        return phase;
    }

    /**
     * Opens a phase as the schedule has it today; does nothing if it has begun already.
     *
     * @throws IllegalStateException if the cycle's schedule has no such phase
     */
    @Transactional
    public Phase open(PhaseKey key) {
        Phase phase = phases.findById(key).orElseGet(() -> {
            PhaseDates dates = schedule.date(key).orElseThrow(() -> new IllegalStateException("No dates for " + key));
            return new Phase(dates, owner(dates));
        });
        if (phase.openedAt() == null) {
            phase.begin(now());
            addDays(phase);
        }
        return phases.saveAndFlush(phase);
    }

    /** Units that the phase was given ahead get what a disaster gives to work that comes up today. */
    private void addDays(Phase phase) {
        Map<String, Integer> extra = shifts.extraDays(today());
        for (WorkUnit unit : waiting(phase, Integer.MAX_VALUE)) {
            int days = days(unit.owner(), extra);
            if (days > 0) {
                unit.postpone(workingDays.plus(unit.due(), days));
                unit.keepQuiet();
            }
        }
    }

    private String owner(PhaseDates dates) {
        return organization.functionSection(dates.phase().owner(), today()).map(Unit::code)
                .orElseThrow(() -> new IllegalStateException("No section for " + dates.phase().owner()));
    }

    /** @throws IllegalStateException if the phase has not begun */
    @Transactional(readOnly = true)
    public Phase require(PhaseKey key) {
        return phases.findById(key).orElseThrow(() -> new IllegalStateException("Phase has not begun: " + key));
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
        return phases.ofCycle(cycle);
    }

    /** What of a cycle has not been closed, further occasions that have not begun included. */
    @Transactional(readOnly = true)
    public List<Phase> unclosed(int cycle) {
        return phases.unclosed(cycle);
    }

    /** How many units of each phase of a cycle have ended and how, by its key, in one question. */
    @Transactional(readOnly = true)
    public Map<PhaseKey, PhaseProgress> progress(int cycle) {
        Map<PhaseKey, PhaseProgress> progress = new HashMap<>();
        units.progress(cycle).forEach(row -> progress.put(new PhaseKey(cycle, row.phaseKey(), row.occasion()),
                new PhaseProgress((int) row.units(), (int) row.closed(), (int) row.late(), (int) row.missing())));
        return progress;
    }

    /** Units of a phase (not its round), by subject. */
    @Transactional(readOnly = true)
    public List<WorkUnit> units(PhaseKey key) {
        return units.findByPhaseAndKindOrderBySubject(key, Work.Kind.UNIT);
    }

    /** Units that have been opened and not closed, by subject. */
    @Transactional(readOnly = true)
    public List<WorkUnit> openUnits(PhaseKey key) {
        return units.inState(key, WorkUnit.State.OPEN, Integer.MAX_VALUE);
    }

    /** Adds units that take part; those that are there already, and exempt ones, are left alone. */
    @Transactional
    public void addUnits(Phase phase, List<PhaseUnit> participants) {
        Map<String, Integer> extra = shifts.extraDays(today());
        for (PhaseUnit unit : participants) {
            if (!organization.exempt(unit.owner(), phase.key().phaseKey(), today())) {
                insert(phase, Work.Kind.UNIT, unit, extra, null);
            }
        }
    }

    /** Leaves units out of this phase. */
    @Transactional
    public void exempt(Phase phase, List<PhaseUnit> exempted, String reason) {
        for (PhaseUnit unit : exempted) {
            insert(phase, Work.Kind.UNIT, unit, Map.of(), null);
            end(phase.key().businessKey(unit.subject()), WorkUnit.State.EXEMPT, reason);
        }
    }

    /** Adds the city's round of the phase and marks it as open. */
    @Transactional
    public WorkUnit addRound(Phase phase) {
        insert(phase, Work.Kind.ROUND, new PhaseUnit("round", phase.owner(), ""), Map.of(), now());
        return units.findById(phase.key().businessKey("round")).orElseThrow();
    }

    /** The round of a phase, if it has one. */
    @Transactional(readOnly = true)
    public Optional<WorkUnit> round(PhaseKey key) {
        return units.findByPhaseAndKindOrderBySubject(key, Work.Kind.ROUND).stream()
                .findFirst();
    }

    /** Units that take part and whose process has not been started yet, at most so many. */
    @Transactional(readOnly = true)
    public List<WorkUnit> waiting(Phase phase, int limit) {
        return units.inState(phase.key(), WorkUnit.State.WAITING, limit);
    }

    /**
     * Adds one unit to a phase that is running, and marks it as open.
     *
     * @return empty if the phase has the unit already
     * @throws IllegalStateException if the phase is not open
     */
    @Transactional
    public Optional<WorkUnit> addOpenUnit(PhaseKey key, PhaseUnit unit) {
        Phase phase = require(key);
        if (phase.unitsClosedAt() != null) {
            throw new IllegalStateException("Phase is closed: " + key);
        }
        return insert(phase, Work.Kind.UNIT, unit, shifts.extraDays(today()), now()) == 0 ? Optional.empty()
                : units.findById(phase.key().businessKey(unit.subject()));
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
    public void released(PhaseKey key) {
        Phase phase = require(key);
        phase.release(now());
        phases.flush();
        openUnits(key).stream().map(WorkUnit::owner).distinct()
                .forEach(owner -> notices.add(key, Notices.Kind.OPENED, owner, null));
        events.publishEvent(new UnitEnded(key));
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
            row.close(now(), handedInLate(row));
            units.flush();
            events.publishEvent(new UnitEnded(row.phase()));
        });
        return unit;
    }

    /** Late is when the owner did its last step, not when others had looked at it. */
    boolean handedInLate(WorkUnit unit) {
        LocalDate handedIn = unit.handedInAt() == null ? today() : LocalDate.ofInstant(unit.handedInAt(), clock.getZone());
        return handedIn.isAfter(unit.due());
    }

    /**
     * A step of a piece of work is done; keeps when the owner did its own.
     *
     * @param groups codes of the groups whose turn it was
     */
    @Transactional
    public void stepDone(String businessKey, Collection<String> groups) {
        units.findById(businessKey).filter(unit -> unit.kind() == Work.Kind.UNIT && turns.owners(unit, groups))
                .ifPresent(unit -> {
                    unit.handIn(now());
                    units.flush();
                });
    }

    /** The open units whose owner has something to do; the others wait for somebody else or for a day. */
    @Transactional(readOnly = true)
    public List<WorkUnit> owingUnits(PhaseKey key) {
        return turns.owing(key.cycle(), openUnits(key));
    }

    /** The phase's owner ends an open unit: with a submission where its own owner has done its part, without one otherwise. */
    @Transactional
    public void cutOff(WorkUnit unit, boolean owing, String reason) {
        WorkUnit row = units.findById(unit.businessKey()).orElseThrow();
        if (owing || row.handedInAt() == null) {
            row.end(WorkUnit.State.MISSING, reason, now());
        } else {
            row.close(now(), handedInLate(row));
        }
        units.flush();
    }

    /** Whether this call ended the collection: nothing was open, and nobody else had ended it. */
    @Transactional
    public boolean endCollection(PhaseKey key) {
        return phases.endCollection(key, now(), today()) == 1;
    }

    /** Ends the collection whatever is open; does nothing if it has ended. */
    @Transactional
    public void forceEndOfCollection(PhaseKey key) {
        phases.forceEndOfCollection(key, now());
    }

    /** Phases whose units are being collected. */
    @Transactional(readOnly = true)
    public List<Phase> collecting() {
        return phases.findCollecting();
    }

    /** The youngest cycle in which the units of this phase are being collected. */
    @Transactional(readOnly = true)
    public Optional<Integer> openCycle(String phaseKey) {
        return collecting().stream().map(Phase::key).filter(key -> key.equals(new PhaseKey(key.cycle(), phaseKey)))
                .map(PhaseKey::cycle).max(Comparator.naturalOrder());
    }

    /**
     * The next last day that has not passed: the phase's own, or that of units which were given a later one. When all
     * have passed, the phase's.
     */
    @Transactional(readOnly = true)
    public LocalDate nextDue(PhaseKey key) {
        Phase phase = require(key);
        return ahead(phase).orElse(phase.due());
    }

    /** Whether a last day of the phase or of one of its open units has not passed yet. */
    @Transactional(readOnly = true)
    public boolean dueAhead(PhaseKey key) {
        return ahead(require(key)).isPresent();
    }

    private Optional<LocalDate> ahead(Phase phase) {
        return earliestAfter(phase.passedDue(), phase, units.lastDays(phase.key()));
    }

    /** The next last day of which was not reminded yet; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextReminder(PhaseKey key) {
        Phase phase = require(key);
        return earliestAfter(phase.remindedDue(), phase, units.daysToRemindOf(key));
    }

    private static Optional<LocalDate> earliestAfter(LocalDate done, Phase phase, List<LocalDate> unitDays) {
        return Stream.concat(Stream.of(phase.due()), unitDays.stream()).filter(day -> done == null || day.isAfter(done))
                .min(Comparator.naturalOrder());
    }

    /**
     * The next last day has passed: the liaison officers are asked to call those who still owe something. Who is late
     * is told whenever somebody looks ({@link Standings}), not here. No unit has a later last day once this is noted.
     *
     * @return whether a later last day lies ahead
     */
    @Transactional
    public boolean overdue(PhaseKey key) {
        Phase phase = require(key);
        LocalDate before = phase.passedDue();
        phase.pass(nextDue(key));
        phases.flush();
        for (WorkUnit unit : owingUnits(key)) {
            if (between(unit.due(), before, phase.passedDue())) {
                organization.departmentOf(unit.owner(), today()).ifPresent(department -> notices.add(key,
                        Notices.Kind.CALL, department.code() + ".liaison", unit.subject()));
            }
        }
        boolean ahead = dueAhead(key);
        if (!ahead) {
            phase.overdue(now());
            phases.flush();
        }
        return ahead;
    }

    /**
     * Reminds those, and only those, who have not done their part of what is due next. Who was given time after a disaster is
     * left in peace.
     *
     * @return whether a later last day has to be reminded of
     */
    @Transactional
    public boolean remind(PhaseKey key) {
        Phase phase = require(key);
        LocalDate before = phase.remindedDue();
        phase.remindOf(nextReminder(key).orElse(phase.due()));
        phases.flush();
        owingUnits(key).stream()
                .filter(unit -> !unit.quiet() && between(unit.due(), before, phase.remindedDue())).forEach(unit ->
                        notices.add(key, Notices.Kind.REMINDER, unit.owner(), unit.subject()));
        return nextReminder(key).isPresent();
    }

    private static boolean between(LocalDate day, LocalDate after, LocalDate last) {
        return (after == null || day.isAfter(after)) && !day.isAfter(last);
    }

    /**
     * Gives the phase, its round and its open units a new last day. A unit that had one of its own keeps its distance
     * in working days.
     */
    @Transactional
    public void postpone(PhaseKey key, LocalDate due) {
        Phase phase = require(key);
        LocalDate before = phase.due();
        phase.postpone(due);
        phases.flush();
        int days = workingDays.between(before, due);
        for (WorkUnit unit : units.unfinished(key)) {
            unit.postpone(unit.due().equals(before) ? due : days >= 0 ? workingDays.plus(unit.due(), days)
                    : workingDays.minus(unit.due(), -days));
            tellOfNewDay(unit);
        }
        units.flush();
    }

    /**
     * Rounds are not told: their tasks stand with the section that moves the dates. Who has not been told of the opening
     * learns the new day with it.
     */
    private void tellOfNewDay(WorkUnit unit) {
        if (unit.kind() == Work.Kind.UNIT && unit.state() != WorkUnit.State.WAITING) {
            notices.add(unit.phase(), Notices.Kind.POSTPONED, unit.owner(), unit.subject());
        }
    }

    /** What runs or waits to be started in a phase, its round included. */
    @Transactional(readOnly = true)
    public List<WorkUnit> unfinished(PhaseKey key) {
        return units.unfinished(key);
    }

    /**
     * Gives one piece of work a last day of its own, whatever the phase's is.
     *
     * @param quiet whether nobody is reminded of that day
     */
    @Transactional
    public void giveOwnDay(String businessKey, LocalDate due, boolean quiet) {
        WorkUnit unit = units.findById(businessKey).orElseThrow();
        unit.postpone(due);
        if (quiet) {
            unit.keepQuiet();
        }
        units.flush();
        tellOfNewDay(unit);
    }

    /** Nobody is reminded of the last days that the open work of a phase has now. */
    @Transactional
    public void keepQuiet(PhaseKey key) {
        units.unfinished(key).forEach(WorkUnit::keepQuiet);
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
    public void closeReason(PhaseKey key, String reason) {
        require(key).closeBecause(reason);
        phases.flush();
    }

    /** The deadline lies ahead again: what was overdue no longer is. */
    @Transactional
    public void reopenDeadline(PhaseKey key) {
        require(key).overdue(null);
        phases.flush();
    }

    /** Closes the phase for good. */
    @Transactional
    public void close(PhaseKey key) {
        require(key).close(now());
        phases.flush();
    }

    /**
     * @param extra    days that a disaster gave to departments: new work of theirs gets them on top of the phase's last day
     * @param openedAt when its process starts; null if it waits for that
     */
    private int insert(Phase phase, Work.Kind kind, PhaseUnit unit, Map<String, Integer> extra, Instant openedAt) {
        int days = days(unit.owner(), extra);
        LocalDate due = days == 0 ? phase.due() : workingDays.plus(phase.due(), days);
        return units.insert(phase.key().businessKey(unit.subject()), phase.key(),
                kind.name(), unit.subject(), unit.owner(), unit.label(),
                (openedAt == null ? WorkUnit.State.WAITING : WorkUnit.State.OPEN).name(), openedAt, due, days == 0 ? null : due);
    }

    private int days(String owner, Map<String, Integer> extra) {
        return extra.isEmpty() ? 0 : extra.getOrDefault(shifts.departmentOf(owner, today()), 0);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
