package city.nenrin.cycle;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.calendar.PhaseUnitKind;
import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Names;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Scope;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a year's phases stand, told anew whenever somebody looks: late is what is past its last day by the calendar
 * and not closed, whoever has done which step before. Each phase says which step waits for whom.
 */
@Service
public class Standings {

    private static final String OPENING = "工程の開始（自動）";
    private static final String SYSTEM = "システム";

    /**
     * One unit of a phase.
     *
     * @param state where it stands, for people
     * @param waits the steps that wait
     */
    public record UnitStanding(WorkUnit unit, String state, List<Standing.Wait> waits) {
    }

    /**
     * A step past the last day of its work.
     *
     * @param phase     name of the phase
     * @param label     what the work is about; empty where the owner tells
     * @param due       that last day
     * @param owners    whether the owner of the work has to do it
     * @param visibleAt when it may be told: on the next working morning (BR-29)
     */
    public record Overdue(String phase, String step, String label, LocalDate due, boolean owners, Instant visibleAt) {
    }

    private final AnnualCycles cycles;
    private final Phases phases;
    private final WorkUnits units;
    private final Participants participants;
    private final PhaseSchedule schedule;
    private final Turns turns;
    private final ReadPolicy policy;
    private final Names names;
    private final NoticeHours hours;
    private final Clock clock;

    Standings(AnnualCycles cycles, Phases phases, WorkUnits units, Participants participants, PhaseSchedule schedule,
              Turns turns, ReadPolicy policy, Names names, NoticeHours hours, Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.units = units;
        this.participants = participants;
        this.schedule = schedule;
        this.turns = turns;
        this.policy = policy;
        this.names = names;
        this.hours = hours;
        this.clock = clock;
    }

    /** The phases of a cycle in the order of its schedule. Who is behind is told as far as the reader may know. */
    @Transactional(readOnly = true)
    public List<Standing> of(int cycle, Actor reader) {
        Map<PhaseKey, Phase> begun = begun(cycle);
        Map<PhaseKey, PhaseProgress> progress = phases.progress(cycle);
        Map<PhaseKey, List<WorkUnit>> unfinished = unfinished(cycle);
        Map<String, List<OpenStep>> open = turns.of(cycle);
        Scope scope = policy.scope(reader, DataKind.SUBMISSION_STATUS);
        return schedule.dates(cycle).stream().map(dates -> {
            PhaseKey key = dates.key();
            return standing(dates, begun.get(key), progress.getOrDefault(key, PhaseProgress.NONE),
                    unfinished.getOrDefault(key, List.of()), open, scope);
        }).toList();
    }

    /** Where the phases of a cycle stand: the same for every reader. */
    @Transactional(readOnly = true)
    public Map<PhaseKey, PhaseState> states(int cycle) {
        Map<PhaseKey, Phase> begun = begun(cycle);
        Map<PhaseKey, List<WorkUnit>> unfinished = unfinished(cycle);
        Map<PhaseKey, PhaseState> states = new LinkedHashMap<>();
        schedule.dates(cycle).forEach(dates -> {
            Phase phase = begun.get(dates.key());
            states.put(dates.key(), PhaseState.of(dates, phase,
                    lastDay(dates, phase, unfinished.getOrDefault(dates.key(), List.of())), today()));
        });
        return states;
    }

    /** How many phases of the running years are late. */
    @Transactional(readOnly = true)
    public long late() {
        return cycles.all().stream().filter(cycle -> cycle.closedAt() == null)
                .flatMap(cycle -> states(cycle.year()).values().stream()).filter(PhaseState.LATE::equals).count();
    }

    /** The units of a phase that the reader may see, by subject. */
    @Transactional(readOnly = true)
    public List<UnitStanding> units(PhaseKey phase, Actor reader) {
        Map<String, List<OpenStep>> open = turns.of(phase.cycle());
        Scope scope = policy.scope(reader, DataKind.SUBMISSION_STATUS);
        return phases.units(phase).stream().filter(unit -> scope.includes(unit.owner(), null))
                .map(unit -> new UnitStanding(unit, state(unit, open),
                        waits(open.getOrDefault(unit.businessKey(), List.of())))).toList();
    }

    /** The open steps of a phase and its round, which are no unit's. */
    @Transactional(readOnly = true)
    public List<OpenStep> ownSteps(Phase phase) {
        Map<String, List<OpenStep>> open = turns.of(phase.key().cycle());
        return Stream.concat(Stream.of(phase.businessKey()), phases.round(phase.key())
                .map(WorkUnit::businessKey).stream()).flatMap(key -> open.getOrDefault(key, List.of()).stream()).toList();
    }

    /** What waits for one of these groups past its last day and may be told now, in all running years. */
    @Transactional(readOnly = true)
    public List<Overdue> overdue(Collection<String> groups) {
        List<Overdue> overdue = new ArrayList<>();
        for (AnnualCycle cycle : cycles.all()) {
            if (cycle.closedAt() == null) {
                turns.of(cycle.year()).values().stream().flatMap(List::stream)
                        .filter(step -> groups.contains(step.group())).flatMap(step -> overdue(step).stream())
                        .filter(late -> !late.visibleAt().isAfter(clock.instant())).forEach(overdue::add);
            }
        }
        overdue.sort(Comparator.comparing(Overdue::due));
        return overdue;
    }

    /** Whether the owner of a unit has something to do. */
    @Transactional(readOnly = true)
    public boolean owes(WorkUnit unit) {
        return !turns.owing(unit.phase().cycle(), List.of(unit)).isEmpty();
    }

    private Optional<Overdue> overdue(OpenStep step) {
        return phases.findUnit(step.businessKey()).map(unit -> overdue(step,
                        phases.require(unit.phase()).name(), unit.label(), unit.due(),
                        unit.kind() == Work.Kind.UNIT && turns.owners(unit, List.of(step.group()))))
                .or(() -> phases.findByBusinessKey(step.businessKey())
                        .map(phase -> overdue(step, phase.name(), "", phase.due(), false)))
                .filter(late -> today().isAfter(late.due()));
    }

    private Overdue overdue(OpenStep step, String phase, String label, LocalDate due, boolean owners) {
        return new Overdue(phase, step.name(), label, due, owners,
                hours.shown(due.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    private Standing standing(PhaseDates dates, Phase phase, PhaseProgress ended, List<WorkUnit> unfinished,
                              Map<String, List<OpenStep>> open, Scope scope) {
        PhaseState state = PhaseState.of(dates, phase, lastDay(dates, phase, unfinished), today());
        List<WorkUnit> running = unfinished.stream().filter(unit -> unit.kind() == Work.Kind.UNIT).toList();
        List<Standing.Wait> waits = List.of();
        if (state != PhaseState.CLOSED && dates.enabled() && dates.phase().process() != null) {
            waits = phase == null ? opening(dates, open) : waits(Stream.concat(Stream.of(phase.businessKey()),
                            unfinished.stream().filter(work -> cityWide(dates, work)
                                    || scope.includes(work.owner(), null)).map(WorkUnit::businessKey))
                    .flatMap(key -> open.getOrDefault(key, List.of()).stream()).toList());
        }
        return new Standing(dates, phase != null, phase == null ? dates.due() : phase.due(), state,
                progress(phase, ended, running, open, scope), waits,
                phase != null && phase.process() != null && !scope.none());
    }

    private PhaseProgress progress(Phase phase, PhaseProgress ended, List<WorkUnit> running,
                                   Map<String, List<OpenStep>> open, Scope scope) {
        if (phase != null && phase.process() != null && phase.releasedAt() == null && ended.units() == 0) {
            return new PhaseProgress(participants.units(phase).size(), 0, 0, 0);
        }
        List<WorkUnit> done = running.stream().filter(unit -> handedIn(unit, open)).toList();
        int late = (int) done.stream().filter(phases::handedInLate).count();
        int owing = (int) running.stream().filter(unit -> turns.owes(unit, open) && today().isAfter(unit.due())).count();
        PhaseProgress progress = ended.with(done.size(), late, owing);
        // The matrix knows no totals: who may not see which units are behind does not see how many either.
        return scope.none() ? PhaseProgress.NONE : progress;
    }

    /** What has to happen before the phase begins: the year's dates are fixed, then its first day comes. */
    private List<Standing.Wait> opening(PhaseDates dates, Map<String, List<OpenStep>> open) {
        if (!today().isAfter(dates.opens())) {
            return List.of();
        }
        List<Standing.Wait> year = cycles.find(dates.cycle()).filter(cycle -> dates.key().occasion() == 0).map(AnnualCycle::businessKey)
                .map(key -> waits(open.getOrDefault(key, List.of()))).orElse(List.of());
        return year.isEmpty() ? List.of(new Standing.Wait(OPENING, List.of(SYSTEM), 1)) : year;
    }

    private List<Standing.Wait> waits(List<OpenStep> steps) {
        Map<String, List<OpenStep>> byName = steps.stream()
                .collect(Collectors.groupingBy(OpenStep::name, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream().map(step -> new Standing.Wait(step.getKey(),
                step.getValue().stream().map(OpenStep::group).distinct().map(names::group).toList(),
                (int) step.getValue().stream().map(OpenStep::businessKey).distinct().count())).toList();
    }

    /** What is done once for the whole city is nobody's submission: everybody may know who has it. */
    private static boolean cityWide(PhaseDates dates, WorkUnit work) {
        return work.kind() == Work.Kind.ROUND || dates.phase().unitKind() == PhaseUnitKind.CITY;
    }

    private Map<PhaseKey, Phase> begun(int cycle) {
        return phases.of(cycle).stream().collect(Collectors.toMap(Phase::key, Function.identity()));
    }

    private Map<PhaseKey, List<WorkUnit>> unfinished(int cycle) {
        return units.unfinishedOf(cycle).stream().collect(Collectors.groupingBy(WorkUnit::phase));
    }

    private boolean handedIn(WorkUnit unit, Map<String, List<OpenStep>> open) {
        return unit.handedInAt() != null && !turns.owes(unit, open);
    }

    private String state(WorkUnit unit, Map<String, List<OpenStep>> open) {
        return switch (unit.state()) {
            case CLOSED -> "提出済み";
            case MISSING -> "未提出で締切";
            case EXEMPT -> "対象外";
            case WAITING, OPEN -> handedIn(unit, open) ? "提出済み（確認中）"
                    : today().isAfter(unit.due()) && turns.owes(unit, open) ? PhaseState.LATE.label()
                    : PhaseState.RUNNING.label();
        };
    }

    /** The phase may wait for units that were given a later day. */
    private static LocalDate lastDay(PhaseDates dates, Phase phase, List<WorkUnit> unfinished) {
        LocalDate own = phase == null ? dates.due() : phase.due();
        return unfinished.stream().map(WorkUnit::due).filter(day -> day.isAfter(own)).max(LocalDate::compareTo).orElse(own);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
