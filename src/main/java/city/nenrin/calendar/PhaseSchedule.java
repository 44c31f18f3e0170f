package city.nenrin.calendar;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phases of the city's year and their dates in each cycle: the one place that other modules ask when a phase
 * opens and is due, and through which dates are changed.
 */
@Service
public class PhaseSchedule {

    /** How many coming cycles the rules of a definition are tried on. */
    private static final int CYCLES_TRIED = 6;
    private static final int REASON_LENGTH = 500;
    /** As long as the name of a phase. */
    private static final int NAME_LENGTH = 60;

    private final PhaseDefinitionRows definitions;
    private final PhaseDateRows dates;
    private final CalendarChangeRows changes;
    private final CalendarEvents events;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PhaseSchedule(PhaseDefinitionRows definitions, PhaseDateRows dates, CalendarChangeRows changes,
                  CalendarEvents events, WorkingDays workingDays, ApplicationEventPublisher publisher, Clock clock) {
        this.definitions = definitions;
        this.dates = dates;
        this.changes = changes;
        this.events = events;
        this.workingDays = workingDays;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** All phases in the order of the city's table. */
    @Transactional(readOnly = true)
    public List<PhaseDefinition> definitions() {
        return definitions.findAllByOrderByPosition().stream().map(PhaseDefinitionRow::definition).toList();
    }

    /**
     * The phases as rows of the city's table: key, name, lane, owner, process, round, unit_kind, rolling, opens, due,
     * enabled, source, confirm_opening.
     */
    @Transactional(readOnly = true)
    public List<Map<String, String>> definitionRows() {
        return definitions().stream().map(CalendarTables::row).toList();
    }

    /** Everything that is wrong with rows of phases; empty when {@link #replaceDefinitions} would take them. */
    @Transactional(readOnly = true)
    public List<Fault> checkDefinitions(List<Map<String, String>> rows) {
        List<Fault> faults = new ArrayList<>();
        read(rows, faults);
        return faults;
    }

    /**
     * Replaces the city's phases; the order of the rows is the order of the phases. Dates of cycles that are drafted
     * already stay as they are.
     *
     * @param rows text by column as {@link #definitionRows} gives them
     * @throws Refused with every fault; nothing is stored then
     */
    @Transactional
    public void replaceDefinitions(List<Map<String, String>> rows) {
        List<Fault> faults = new ArrayList<>();
        List<PhaseDefinition> phases = read(rows, faults);
        Refused.ifAny(faults);
        Map<String, PhaseDefinitionRow> old = definitions.findAllByOrderByPosition().stream()
                .collect(Collectors.toMap(PhaseDefinitionRow::key, Function.identity()));
        int position = 0;
        for (PhaseDefinition phase : phases) {
            position++;
            PhaseDefinitionRow row = old.remove(phase.key());
            if (row == null) {
                definitions.save(new PhaseDefinitionRow(position, phase));
            } else {
                row.become(position, phase);
            }
        }
        definitions.deleteAll(old.values());
        definitions.flush();
    }

    private List<PhaseDefinition> read(List<Map<String, String>> rows, List<Fault> faults) {
        List<PhaseDefinition> phases = CalendarTables.phases(rows, faults);
        List<String> keys = rows.stream().map(row -> Objects.toString(row.get("key"), "").strip()).toList();
        for (PhaseDefinition phase : phases) {
            firstFaultyCycle(phase).ifPresent(message ->
                    faults.add(new Fault("due", keys.indexOf(phase.key()), message)));
        }
        for (String key : dates.findPhaseKeys()) {
            if (!keys.contains(key)) {
                faults.add(Fault.of("key",
                        "工程「%s」には日程があるので外せません。行を残して enabled を false にしてください".formatted(key)));
            }
        }
        return phases;
    }

    /** Rules can agree in one year and not in the next, when days move over holidays. */
    private Optional<String> firstFaultyCycle(PhaseDefinition phase) {
        int first = CycleSpan.current(clock).cycle();
        for (int cycle = first; cycle < first + CYCLES_TRIED; cycle++) {
            PhaseDates draft = phase.draft(cycle, workingDays);
            if (!draft.due().isAfter(draft.opens())) {
                return Optional.of("due「%s」は opens「%s」より後にしてください（%d年の開始日は %s、期限は %s になります）"
                        .formatted(phase.due(), phase.opens(), cycle, draft.opens(), draft.due()));
            }
        }
        return Optional.empty();
    }

    /**
     * Fills in the dates of a cycle from the rules, for every phase that has none yet. May be called again at any
     * time: dates that exist stay.
     *
     * @param cycle year of the cycle's first March
     * @return how many phases got dates
     */
    @Transactional
    public int draft(int cycle) {
        int inserted = 0;
        for (PhaseDefinition phase : definitions()) {
            PhaseDates draft = phase.draft(cycle, workingDays);
            inserted += dates.insertIfAbsent(cycle, phase.key(), draft.opens(), draft.due(), draft.enabled());
        }
        return inserted;
    }

    /** The current cycle if it has dates, else the nearest one that has, the later of two; the current one if none has. */
    @Transactional(readOnly = true)
    public CycleSpan nearestDrafted() {
        CycleSpan current = CycleSpan.current(clock);
        return dates.findCycles().stream().map(CycleSpan::new)
                .min(Comparator.comparingInt((CycleSpan span) -> Math.abs(span.cycle() - current.cycle()))
                        .thenComparing(CycleSpan::cycle, Comparator.reverseOrder())).orElse(current);
    }

    /**
     * The dates of all phases of a cycle in the order of the city's table, each followed by its further occasions; empty
     * before {@link #draft}.
     */
    @Transactional(readOnly = true)
    public List<PhaseDates> dates(int cycle) {
        Map<String, List<PhaseDateRow>> byPhase = dates.ofCycle(cycle).stream()
                .collect(Collectors.groupingBy(row -> row.key().phaseKey()));
        return definitions().stream().flatMap(phase -> byPhase.getOrDefault(phase.key(), List.of()).stream()
                .map(row -> row.with(phase))).toList();
    }

    /** The dates of one phase in a cycle, or empty where the cycle is not drafted or has no such phase. */
    @Transactional(readOnly = true)
    public Optional<PhaseDates> date(int cycle, String phaseKey) {
        return date(new PhaseKey(cycle, phaseKey));
    }

    /** The dates of one occasion of a phase, or empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<PhaseDates> date(PhaseKey key) {
        return dates.findById(key).map(this::withDefinition);
    }

    /**
     * Adds a further occasion of a phase to a drafted cycle. Days on which the city hall is closed move as in
     * {@link #change}; the addition is recorded as a change without dates before.
     *
     * @param name  what people tell it from the others by, for example 「9月補正予算」; unlike the name of any phase of the year
     * @param opens first day; today or later
     * @param due   last day, inclusive
     * @param actor id of the user who adds it
     * @throws Refused with every fault of {@code name}, {@code opens} and {@code due}, or alone that the phase is unknown
     */
    @Transactional
    public PhaseDates add(int cycle, String phaseKey, String name, LocalDate opens, LocalDate due, String actor) {
        PhaseDateRow template = locked(new PhaseKey(cycle, phaseKey));
        List<Fault> faults = new ArrayList<>();
        if (name == null || name.isBlank() || name.strip().length() > NAME_LENGTH) {
            faults.add(Fault.of("name", "を%d字以内で入力してください。".formatted(NAME_LENGTH)));
        } else if (dates(cycle).stream().anyMatch(other -> other.name().equals(name.strip()))) {
            faults.add(Fault.of("name", "の値「%s」の工程はこの年度にもうあります。区別できる名称にしてください。".formatted(name.strip())));
        }
        DateRange range = orderly(open(cycle, opens, new ArrayList<>(), faults),
                due(cycle, due, new ArrayList<>(), faults), faults);
        Refused.ifAny(faults);
        PhaseKey key = new PhaseKey(cycle, phaseKey, dates.lastOccasion(cycle, phaseKey) + 1);
        PhaseDateRow row = dates.saveAndFlush(new PhaseDateRow(key, name.strip(), range));
        changes.save(new CalendarChangeRow(new CalendarChange(Instant.now(clock), actor, key, null, null,
                range.from(), range.to(), "工程の追加")));
        return row.with(withDefinition(template).phase());
    }

    /** The same as the longer form for the phase as the calendar has it, whoever changed the dates meanwhile. */
    @Transactional
    public DateChangeResult change(int cycle, String phaseKey, LocalDate opens, LocalDate due, String actor,
                                   String reason) {
        return change(new PhaseKey(cycle, phaseKey), opens, due, null, actor, reason);
    }

    /**
     * Changes the dates of a phase of a cycle. A day on which the city hall is closed moves to a working day, the
     * opening forward and the deadline back, and the result says so. The change is recorded, and
     * {@link PhaseDateChanged} is published before this returns, inside the transaction.
     *
     * @param opens           new first day; a phase that has begun keeps its own
     * @param due             new last day, inclusive; today or later
     * @param expectedVersion version of the dates that the actor has seen, or null to change whatever there is
     * @param actor           id of the user who changes
     * @param reason          why; required
     * @throws Refused with every fault of {@code opens}, {@code due} and {@code reason}, or alone that the phase is unknown or moved
     */
    @Transactional
    public DateChangeResult change(PhaseKey key, LocalDate opens, LocalDate due, Integer expectedVersion, String actor,
                                   String reason) {
        PhaseDateRow row = locked(key);
        PhaseDates before = withDefinition(row);
        if (expectedVersion != null && expectedVersion != before.version()) {
            throw new Refused("他の人が更新しました。いまの日程は %s から %s までです。".formatted(
                    EraFormat.dateWithWeekday(before.opens()), EraFormat.dateWithWeekday(before.due())));
        }
        List<String> notes = new ArrayList<>();
        DateRange after = checked(before, opens, due, reason, notes);

        row.moveTo(after);
        dates.flush();
        changes.save(new CalendarChangeRow(new CalendarChange(Instant.now(clock), actor, key,
                before.opens(), before.due(), after.from(), after.to(), reason.strip())));
        publisher.publishEvent(new PhaseDateChanged(key, before.range(), after, actor, reason.strip()));
        PhaseDates stored = withDefinition(row);
        return new DateChangeResult(stored, notes, collisions().of(List.of(stored)));
    }

    /** Who changed dates of a cycle, latest first. */
    @Transactional(readOnly = true)
    public List<CalendarChange> changes(int cycle) {
        return changes.findLatestFirst(cycle);
    }

    /** Where enabled phases of a cycle meet question days, polling days or golden week. */
    @Transactional(readOnly = true)
    public List<CollisionWarning> warnings(int cycle) {
        return collisions().of(dates(cycle));
    }

    private Collisions collisions() {
        return new Collisions(events.all(), workingDays);
    }

    private PhaseDates withDefinition(PhaseDateRow row) {
        return row.with(definitions.findById(row.key().phaseKey()).orElseThrow().definition());
    }

    private PhaseDateRow locked(PhaseKey key) {
        return dates.findForChange(key).orElseThrow(() ->
                new Refused("%d年の工程「%s」はありません。".formatted(key.cycle(), key.inCycle())));
    }

    /** The dates to store, on working days; throws with all faults. */
    private DateRange checked(PhaseDates before, LocalDate opens, LocalDate due, String reason, List<String> notes) {
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        boolean begun = !before.opens().isAfter(today);

        LocalDate newOpens = null;
        if (begun && opens != null && !opens.equals(before.opens())) {
            faults.add(Fault.of("opens", "は変えられません。この工程は%sに始まっています。"
                    .formatted(EraFormat.dateWithWeekday(before.opens()))));
        } else if (begun && opens != null) {
            newOpens = opens;
        } else {
            newOpens = open(before.cycle(), opens, notes, faults);
        }
        DateRange after = orderly(newOpens, due(before.cycle(), due, notes, faults), faults);
        if (before.range().equals(after)) {
            faults.add(Fault.of("日程が変わっていません。新しい開始日か期限を入力してください。"));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.of("reason", "を入力してください。"));
        } else if (reason.strip().length() > REASON_LENGTH) {
            faults.add(Fault.of("reason", "は%d字以内にしてください（いま%d字）。"
                    .formatted(REASON_LENGTH, reason.strip().length())));
        }
        Refused.ifAny(faults);
        return after;
    }

    /** Both days, or null where one is missing or they are in the wrong order. */
    private static DateRange orderly(LocalDate opens, LocalDate due, List<Fault> faults) {
        if (opens == null || due == null) {
            return null;
        }
        if (!due.isAfter(opens)) {
            faults.add(Fault.of("due", "（%s）は開始日（%s）より後の開庁日にしてください。".formatted(
                    EraFormat.dateWithWeekday(due), EraFormat.dateWithWeekday(opens))));
            return null;
        }
        return new DateRange(opens, due);
    }

    private LocalDate open(int cycle, LocalDate day, List<String> notes, List<Fault> faults) {
        return onWorkingDay("opens", "開始日", day, cycle, workingDays::nextOrSame, notes, faults);
    }

    private LocalDate due(int cycle, LocalDate day, List<String> notes, List<Fault> faults) {
        return onWorkingDay("due", "期限", day, cycle, workingDays::previousOrSame, notes, faults);
    }

    private LocalDate onWorkingDay(String field, String name, LocalDate day, int cycle,
                                   Function<LocalDate, LocalDate> shift, List<String> notes,
                                   List<Fault> faults) {
        DateRange span = new CycleSpan(cycle).range();
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            faults.add(Fault.of(field, "を入力してください。"));
            return null;
        }
        String given = "「" + EraFormat.dateWithWeekday(day) + "」";
        if (!span.contains(day) || !span.contains(shift.apply(day))) {
            faults.add(Fault.of(field, "の値" + given + "は工程の14か月の外です。%s から %s までの開庁日にしてください。"
                    .formatted(EraFormat.date(span.from()), EraFormat.date(span.to()))));
            return null;
        }
        LocalDate moved = shift.apply(day);
        if (moved.isBefore(today)) {
            faults.add(Fault.of(field, "の値" + given + "は過ぎています。今日（%s）以後の開庁日にしてください。"
                    .formatted(EraFormat.dateWithWeekday(today))));
            return null;
        }
        workingDays.closedBecause(day).ifPresent(why -> notes.add(name + given + "は%sなので、%sにしました"
                .formatted(why, EraFormat.dateWithWeekday(moved))));
        return moved;
    }
}
