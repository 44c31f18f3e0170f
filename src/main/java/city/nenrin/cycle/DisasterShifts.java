package city.nenrin.cycle;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitKind;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a disaster one action moves all dates of chosen departments (BR-28, BR-30). Where only some departments are
 * meant, each of their open units gets a last day of its own and the phase waits for it; where all are, the phases
 * themselves move, as an ordinary change of the calendar. Phases that open before the days have run out are included,
 * later ones are not: by then work goes on.
 */
@Service
public class DisasterShifts {

    /** More than this is no shift but a new schedule. */
    public static final int MOST_DAYS = 60;
    private static final int REASON_LENGTH = 400;

    private final AnnualCycles cycles;
    private final Phases phases;
    private final PhaseSchedule schedule;
    private final ShiftLog log;
    private final WorkingDays workingDays;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisasterShifts(AnnualCycles cycles, Phases phases, PhaseSchedule schedule, ShiftLog log, WorkingDays workingDays,
                   Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.schedule = schedule;
        this.log = log;
        this.workingDays = workingDays;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** What can be chosen: the departments of today, and the units that stand below none. */
    public List<Unit> choices() {
        LocalDate today = LocalDate.now(clock);
        return organization.units(today).stream().filter(unit -> unit.kind() == UnitKind.DEPARTMENT
                || unit.kind() == UnitKind.SECTION && organization.departmentOf(unit.code(), today).isEmpty()).toList();
    }

    /** All shifts so far, latest first. */
    @Transactional(readOnly = true)
    public List<DisasterShift> latestFirst() {
        return log.latestFirst();
    }

    /**
     * Moves all dates of the departments by so many working days. What is late already gets the days from today. No
     * reminder (提出のご確認) is sent for the moved work until its new last day.
     *
     * @param departments codes of {@link #choices()}
     * @param days        1 to {@link #MOST_DAYS}; null for what was no number
     * @throws Refused with every fault; nothing is moved then
     */
    @Transactional
    public DisasterShift shift(Collection<String> departments, Integer days, String reason, String actor) {
        Set<String> known = choices().stream().map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
        check(departments, known, days, reason);
        LocalDate today = LocalDate.now(clock);
        LocalDate until = workingDays.plus(today, days);
        Set<String> chosen = new TreeSet<>(departments);
        boolean wholeCity = chosen.equals(known);
        long id = log.add(actor, chosen, days, today, until, wholeCity, reason.strip());
        List<String> stayed = new ArrayList<>();
        for (AnnualCycle cycle : cycles.all()) {
            if (cycle.closedAt() == null && wholeCity) {
                stayed.addAll(movePhases(cycle.year(), days, until, id, reason.strip(), actor));
            } else if (cycle.closedAt() == null) {
                phases.of(cycle.year()).stream().filter(phase -> phase.closedAt() == null)
                        .forEach(phase -> moveWork(phase, chosen, days, id));
            }
        }
        if (!stayed.isEmpty()) {
            log.stayed(id, stayed);
        }
        return log.latestFirst().get(0);
    }

    private static void check(Collection<String> departments, Set<String> known, Integer days, String reason) {
        List<Fault> faults = new ArrayList<>();
        if (departments.isEmpty()) {
            faults.add(Fault.of("departments", "を一つ以上選んでください。"));
        }
        departments.stream().filter(code -> !known.contains(code)).forEach(code -> faults.add(Fault.of("departments",
                "の値「%s」は今日の組織にありません。一覧から選んでください。".formatted(code))));
        if (days == null || days < 1 || days > MOST_DAYS) {
            faults.add(Fault.of("days", "は1から%dまでの開庁日の数を数字で入力してください%s。"
                    .formatted(MOST_DAYS, days == null ? "" : "（入力値: " + days + "）")));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.of("reason", "を入力してください。"));
        } else if (reason.strip().length() > REASON_LENGTH) {
            faults.add(Fault.of("reason", "は%d字以内にしてください（いま%d字）。"
                    .formatted(REASON_LENGTH, reason.strip().length())));
        }
        Refused.ifAny(faults);
    }

    /** The whole city: what runs is due later, what opens soon opens later. Returns the names of what cannot move. */
    private List<String> movePhases(int cycle, int days, LocalDate until, long id, String reason, String actor) {
        LocalDate today = LocalDate.now(clock);
        List<String> stayed = new ArrayList<>();
        for (PhaseDates dates : schedule.dates(cycle)) {
            PhaseKey key = dates.key();
            Optional<Phase> begun = phases.of(cycle).stream().filter(phase -> phase.key().equals(key)).findFirst();
            boolean runs = begun.filter(phase -> phase.closedAt() == null).isPresent();
            boolean opensSoon = begun.isEmpty() && !dates.opens().isAfter(until) && !dates.due().isBefore(today);
            if (!dates.enabled() || !runs && !opensSoon) {
                continue;
            }
            LocalDate opens = dates.opens().isAfter(today) ? workingDays.plus(dates.opens(), days) : dates.opens();
            LocalDate due = workingDays.plus(later(dates.due(), today), days);
            if (due.isAfter(new CycleSpan(cycle).range().to())) {
                stayed.add(dates.name());
                continue;
            }
            List<WorkUnit> before = phases.unfinished(key);
            List<LocalDate> dueBefore = before.stream().map(WorkUnit::due).toList();
            schedule.change(key, opens, due, null, actor, "災害による延期：" + reason);
            for (int i = 0; i < before.size(); i++) {
                WorkUnit unit = phases.findUnit(before.get(i).businessKey()).orElseThrow();
                log.moved(id, unit.businessKey(), dueBefore.get(i), unit.due());
            }
            phases.keepQuiet(key);
            // The units' tasks follow the phase; its own and those of its round are counted from the day of a step.
            if (runs) {
                List<String> owners = new ArrayList<>(List.of(begun.orElseThrow().businessKey()));
                phases.round(key).map(WorkUnit::businessKey).ifPresent(owners::add);
                events.publishEvent(new WorkShifted(key, owners, days));
            }
        }
        return stayed;
    }

    private void moveWork(Phase phase, Set<String> chosen, int days, long id) {
        LocalDate today = LocalDate.now(clock);
        List<String> moved = new ArrayList<>();
        for (WorkUnit unit : phases.unfinished(phase.key())) {
            if (chosen.contains(log.departmentOf(unit.owner(), today))) {
                LocalDate before = unit.due();
                LocalDate after = workingDays.plus(later(before, today), days);
                phases.giveOwnDay(unit.businessKey(), after, true);
                log.moved(id, unit.businessKey(), before, after);
                moved.add(unit.businessKey());
            }
        }
        if (chosen.contains(log.departmentOf(phase.owner(), today))) {
            moved.add(phase.businessKey());
        }
        if (!moved.isEmpty()) {
            events.publishEvent(new WorkShifted(phase.key(), moved, days));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return List.of(one, other).stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
