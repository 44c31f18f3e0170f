package city.nenrin.policy.kpi;

import city.nenrin.calendar.EraFormat;
import city.nenrin.listing.Column;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and records KPI figures. A figure is never overwritten: what is recorded is a new entry, and the latest
 * counts; first half and annual are apart (BR-32, BR-33).
 */
@Service
public class KpiFigures {
    private static final int TREND_YEARS = 5;
    private static final int TEXT_MAX = 1000;
    private static final BigDecimal LIMIT = new BigDecimal("100000000000000");

    private final Kpis kpis;
    private final KpiTargets targets;
    private final KpiEntries entries;
    private final Clock clock;

    KpiFigures(Kpis kpis, KpiTargets targets, KpiEntries entries, Clock clock) {
        this.kpis = kpis;
        this.targets = targets;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The KPIs a section is asked for, by code: all of them for the year; for the first half without those whose
     * statistic appears once a year.
     */
    @Transactional(readOnly = true)
    public List<Kpi> asked(String section, Term term) {
        return kpis.ofSection(section).stream()
                .filter(kpi -> term == Term.ANNUAL || !kpi.annualPublication())
                .toList();
    }

    /** The sections that are asked for at least one KPI, in one statement. */
    @Transactional(readOnly = true)
    public Set<String> askedSections(Term term) {
        return kpis.owners(term == Term.ANNUAL);
    }

    /** The grid of one section: every KPI it is asked for, by code. Four statements, however many KPIs. */
    @Transactional(readOnly = true)
    public List<KpiFigure> grid(String section, int fiscalYear, Term term) {
        return assemble(asked(section, term), fiscalYear, term);
    }

    /** The figures of the given KPIs, by code; unknown codes are left out. */
    @Transactional(readOnly = true)
    public List<KpiFigure> figures(Collection<String> kpiCodes, int fiscalYear, Term term) {
        List<Kpi> found = new ArrayList<>(kpis.withCodes(kpiCodes));
        found.sort(Comparator.comparing(Kpi::code));
        return assemble(found, fiscalYear, term);
    }

    /** The entry that counts, which may be a "no data until". */
    @Transactional(readOnly = true)
    public Optional<KpiEntry> current(String kpiCode, int fiscalYear, Term term) {
        return entries.current(List.of(kpiCode), fiscalYear, fiscalYear, term.name()).stream().findFirst();
    }

    /** The entries that count of these KPIs, of five fiscal years up to and including one; the newest first. */
    @Transactional(readOnly = true)
    public List<KpiEntry> recent(Collection<String> kpiCodes, int fiscalYear) {
        return kpiCodes.isEmpty() ? List.of() : entries.current(kpiCodes, fiscalYear - TREND_YEARS + 1, fiscalYear).stream()
                .sorted(Comparator.comparingInt(KpiEntry::fiscalYear).thenComparing(KpiEntry::term).reversed()).toList();
    }

    /** Everything entered for a KPI, year and term, oldest first. */
    @Transactional(readOnly = true)
    public List<KpiEntry> history(String kpiCode, int fiscalYear, Term term) {
        return entries.findByKpiCodeAndFiscalYearAndTermOrderBySequenceNumber(kpiCode, fiscalYear, term);
    }

    /** Five fiscal years up to and including {@code fiscalYear}, oldest first. */
    @Transactional(readOnly = true)
    public List<TrendPoint> trend(String kpiCode, int fiscalYear, Term term) {
        return trend(byYear(entries.current(List.of(kpiCode), fiscalYear - TREND_YEARS + 1, fiscalYear, term.name())),
                fiscalYear);
    }

    /**
     * What had been counted by a moment: the annual figures of five fiscal years up to and including
     * {@code fiscalYear}, by KPI and year. Estimates (見込) are no part of it, nor is what was entered later.
     */
    @Transactional(readOnly = true)
    public Map<String, Map<Integer, KpiEntry>> countedBy(Instant moment, Collection<String> kpiCodes, int fiscalYear) {
        return kpiCodes.isEmpty() ? Map.of()
                : entries.annualAt(kpiCodes, fiscalYear - TREND_YEARS + 1, fiscalYear, moment).stream()
                .filter(entry -> entry.value().isPresent() && entry.certainty().orElseThrow() != Certainty.FORECAST)
                .collect(Collectors.groupingBy(KpiEntry::kpiCode,
                        Collectors.toMap(KpiEntry::fiscalYear, Function.identity())));
    }

    /** When each of these KPIs last received an entry, for any year and term; KPIs without entries are left out. */
    @Transactional(readOnly = true)
    public Map<String, Instant> lastEntered(Collection<String> kpiCodes) {
        Map<String, Instant> moments = new HashMap<>();
        if (!kpiCodes.isEmpty()) {
            entries.lastEntered(kpiCodes).forEach(row -> moments.put(row.kpiCode(), row.enteredAt()));
        }
        return moments;
    }

    /**
     * Records one entry.
     *
     * @return the new entry, or the current one when nothing has changed
     * @throws Refused when it has a fault; nothing is recorded then
     */
    @Transactional
    public KpiEntry record(KpiInput input, EntryContext context) {
        return recordAll(List.of(input), context).get(0);
    }

    /**
     * Records a correction of what counts now.
     *
     * @throws Refused when there is nothing to correct, the reason is missing, or another fault is found
     */
    @Transactional
    public KpiEntry correct(KpiInput input, String reason, EntryContext context) {
        if (current(input.kpiCode(), input.fiscalYear(), input.term()).isEmpty()) {
            throw new Refused(input.kpiCode() + ": " + input.fiscalYear() + "年度" + input.term().label()
                    + "の実績は未入力です。訂正ではなく入力してください");
        }
        if (isBlank(reason)) {
            throw new Refused(input.kpiCode() + ": 訂正理由を入力してください（未入力）");
        }
        return record(input.correcting(reason), context);
    }

    /**
     * Records a grid: all entries or none. Rows that repeat what counts now leave no new entry.
     *
     * @return for each input, in order, the entry that counts afterwards
     * @throws Refused with every fault at once, in the order of {@code inputs}
     */
    @Transactional
    public List<KpiEntry> recordAll(List<KpiInput> inputs, EntryContext context) {
        return record(check(inputs, EnumSet.allOf(Certainty.class)), context);
    }

    /** Records what was checked in the same transaction, as {@link #recordAll} does. */
    @Transactional
    List<KpiEntry> record(Checked checked, EntryContext context) {
        Refused.ifAny(checked.faults());
        return append(checked.inputs(), checked.current(), context);
    }

    /**
     * Looks for what is wrong with these entries; records nothing.
     *
     * @param taken what may be said; the refusals offer nothing else
     */
    @Transactional(readOnly = true)
    Checked check(List<KpiInput> inputs, Set<Certainty> taken) {
        List<String> codes = inputs.stream().map(KpiInput::kpiCode).distinct().toList();
        Map<String, Kpi> known = kpis.withCodes(codes).stream()
                .collect(Collectors.toMap(Kpi::code, Function.identity()));
        Map<Slot, KpiEntry> current = currentOf(inputs, codes);
        return new Checked(inputs, current, faults(inputs, known, current, taken));
    }

    private List<Fault> faults(List<KpiInput> inputs, Map<String, Kpi> known, Map<Slot, KpiEntry> current,
                               Set<Certainty> taken) {
        List<Fault> faults = new ArrayList<>();
        Set<Slot> seen = new HashSet<>();
        for (int row = 0; row < inputs.size(); row++) {
            KpiInput input = inputs.get(row);
            if (!seen.add(Slot.of(input))) {
                faults.add(KpiColumns.fault(KpiColumns.CODE, row, "の値「" + input.kpiCode() + "」の同じ年度・期の行が2つあります。1行にしてください"));
            }
            check(input, row, known.get(input.kpiCode()), current.get(Slot.of(input)), taken, faults);
        }
        return faults;
    }

    private List<KpiEntry> append(List<KpiInput> inputs, Map<Slot, KpiEntry> current, EntryContext context) {
        Instant now = clock.instant();
        Map<Slot, KpiEntry> after = new HashMap<>(current);
        List<KpiEntry> added = new ArrayList<>();
        for (KpiInput input : inputs) {
            KpiEntry before = current.get(Slot.of(input));
            if (before == null || !repeats(input, before)) {
                KpiEntry entry = new KpiEntry(input, before == null ? 1 : before.sequenceNumber() + 1, context, now,
                        SourceMark.CITY);
                added.add(entry);
                after.put(Slot.of(input), entry);
            }
        }
        try {
            entries.saveAllAndFlush(added);
        } catch (DataIntegrityViolationException e) {
            throw new Refused("他の人が同じKPIの実績を更新しました。画面を開き直して確認してください");
        }
        return inputs.stream().map(input -> after.get(Slot.of(input))).toList();
    }

    private Map<Slot, KpiEntry> currentOf(List<KpiInput> inputs, List<String> codes) {
        if (inputs.isEmpty()) {
            return Map.of();
        }
        int from = inputs.stream().mapToInt(KpiInput::fiscalYear).min().getAsInt();
        int to = inputs.stream().mapToInt(KpiInput::fiscalYear).max().getAsInt();
        return entries.current(codes, from, to).stream().collect(Collectors.toMap(Slot::of, Function.identity()));
    }

    private void check(KpiInput input, int row, Kpi kpi, KpiEntry current, Set<Certainty> taken, List<Fault> faults) {
        if (kpi == null) {
            faults.add(KpiColumns.fault(KpiColumns.CODE, row,
                    "の値「" + input.kpiCode() + "」は登録されていません。登録済みのコードを入力してください"));
            return;
        }
        Checker checker = new Checker(kpi, input, row, taken, LocalDate.now(clock), faults);
        if (input.value() != null && input.noDataUntil() != null) {
            checker.fault(KpiColumns.NO_DATA_UNTIL, "実績値と公表予定日の両方があります。どちらか一方を入力してください（実績値: "
                    + Shown.of(input.value()) + "、公表予定日: " + EraFormat.date(input.noDataUntil()) + "）");
        } else if (input.noDataUntil() != null) {
            checker.noData();
        } else {
            checker.figure();
        }
        checker.texts();
        if (current != null && !repeats(input, current)) {
            checker.succession(current);
        }
    }

    private static boolean repeats(KpiInput input, KpiEntry entry) {
        return sameNumber(input.value(), entry.value().orElse(null))
                && input.certainty() == entry.certainty().orElse(null)
                && Objects.equals(input.baseDate(), entry.baseDate().orElse(null))
                && Objects.equals(input.noDataUntil(), entry.noDataUntil().orElse(null))
                && Objects.equals(input.cause(), entry.cause().orElse(null));
    }

    private static boolean sameNumber(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private List<KpiFigure> assemble(List<Kpi> wanted, int fiscalYear, Term term) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> codes = wanted.stream().map(Kpi::code).toList();
        Map<String, List<KpiEntry>> entriesOf = entries.current(codes, fiscalYear - TREND_YEARS + 1, fiscalYear, term.name())
                .stream().collect(Collectors.groupingBy(KpiEntry::kpiCode));
        Map<String, BigDecimal> targetOf = targets.ofYear(codes, fiscalYear).stream()
                .collect(Collectors.toMap(KpiTarget::kpiCode, KpiTarget::value));
        return wanted.stream().map(kpi -> {
            Map<Integer, KpiEntry> years = byYear(entriesOf.getOrDefault(kpi.code(), List.of()));
            Optional<KpiEntry> previous = years.values().stream()
                    .filter(entry -> entry.fiscalYear() < fiscalYear && entry.value().isPresent())
                    .max(Comparator.comparingInt(KpiEntry::fiscalYear));
            return new KpiFigure(kpi, fiscalYear, term, Optional.ofNullable(years.get(fiscalYear)), previous,
                    Optional.ofNullable(targetOf.get(kpi.code())), trend(years, fiscalYear));
        }).toList();
    }

    private static Map<Integer, KpiEntry> byYear(List<KpiEntry> ofOneTerm) {
        return ofOneTerm.stream().collect(Collectors.toMap(KpiEntry::fiscalYear, Function.identity()));
    }

    private static List<TrendPoint> trend(Map<Integer, KpiEntry> years, int last) {
        return IntStream.rangeClosed(last - TREND_YEARS + 1, last)
                .mapToObj(year -> {
                    Optional<KpiEntry> entry = Optional.ofNullable(years.get(year));
                    return new TrendPoint(year, entry.flatMap(KpiEntry::value), entry.flatMap(KpiEntry::certainty));
                })
                .toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /**
     * Entries that were looked at.
     *
     * @param current what counts now
     * @param faults  everything that is wrong, in the order of the entries
     */
    record Checked(List<KpiInput> inputs, Map<Slot, KpiEntry> current, List<Fault> faults) {
    }

    /** KPI, year and term: at most one entry counts for each. */
    record Slot(String kpiCode, int fiscalYear, Term term) {
        static Slot of(KpiInput input) {
            return new Slot(input.kpiCode(), input.fiscalYear(), input.term());
        }

        static Slot of(KpiEntry entry) {
            return new Slot(entry.kpiCode(), entry.fiscalYear(), entry.term());
        }
    }

    /** The rules for one row; every message names the KPI, the value and what is expected. */
    private record Checker(Kpi kpi, KpiInput input, int row, Set<Certainty> taken, LocalDate today, List<Fault> faults) {

        void fault(Column<?, ?> column, String message) {
            faults.add(KpiColumns.fault(column, row, kpi, message));
        }

        void noData() {
            if (!input.noDataUntil().isAfter(today)) {
                fault(KpiColumns.NO_DATA_UNTIL, "公表予定日は本日（" + EraFormat.date(today) + "）より後の日付を入力してください（入力値: "
                        + EraFormat.date(input.noDataUntil()) + "）");
            }
            if (isBlank(input.cause())) {
                fault(KpiColumns.CAUSE, "「要因」に、実績を入力できない理由を入力してください（未入力）");
            }
        }

        void figure() {
            if (input.value() == null) {
                fault(KpiColumns.VALUE, "「実績値」を入力するか、「公表予定日」と「要因」（入力できない理由）を入力してください（未入力）");
                return;
            }
            BigDecimal value = input.value().stripTrailingZeros();
            if (value.scale() > 4 || value.abs().compareTo(LIMIT) >= 0) {
                fault(KpiColumns.VALUE, "実績値は整数部14桁・小数部4桁までの数値で入力してください（入力値: " + Shown.of(value) + "）");
            }
            if (input.certainty() == null) {
                fault(KpiColumns.CERTAINTY, Certainty.words(taken) + "のいずれかを選んでください（未選択）");
            }
            baseDate();
        }

        private void baseDate() {
            LocalDate date = input.baseDate();
            if (date == null) {
                fault(KpiColumns.BASE_DATE, "基準日を日付（例: " + lastDay() + "）で入力してください（未入力）");
                return;
            }
            // Statistics may lag by a year; settled accounts close on 31 May after the year (BR-13).
            LocalDate from = LocalDate.of(input.fiscalYear() - 1, 4, 1);
            LocalDate to = input.term() == Term.FIRST_HALF ? lastDay() : LocalDate.of(input.fiscalYear() + 1, 5, 31);
            if (date.isBefore(from) || date.isAfter(to)) {
                fault(KpiColumns.BASE_DATE, "基準日は" + EraFormat.date(from) + "から" + EraFormat.date(to)
                        + "までの日付を入力してください（入力値: " + EraFormat.date(date) + "）");
            } else if (date.isAfter(today) && input.certainty() != null && input.certainty() != Certainty.FORECAST) {
                fault(KpiColumns.BASE_DATE, "基準日が本日（" + EraFormat.date(today) + "）より後です。" + input.certainty().label()
                        + "の基準日は本日以前に" + (taken.contains(Certainty.FORECAST) ? "するか、見込を選んで" : "して")
                        + "ください（入力値: " + EraFormat.date(date) + "）");
            }
        }

        private LocalDate lastDay() {
            return input.term() == Term.FIRST_HALF ? LocalDate.of(input.fiscalYear(), 9, 30)
                    : LocalDate.of(input.fiscalYear() + 1, 3, 31);
        }

        void texts() {
            tooLong("要因", input.cause());
            tooLong("訂正理由", input.correctionReason());
        }

        private void tooLong(String label, String text) {
            if (text != null && text.length() > TEXT_MAX) {
                fault(KpiColumns.CAUSE, label + "は" + TEXT_MAX + "文字以内で入力してください（入力値: " + text.length() + "文字）");
            }
        }

        /** Moving on from 見込 to 実績 to 確定, or from "no data" to a figure, is no correction; all else is. */
        void succession(KpiEntry current) {
            boolean movesOn = current.value().isEmpty()
                    || (input.certainty() != null && input.certainty().compareTo(current.certainty().orElseThrow()) > 0)
                    || (input.certainty() == Certainty.FORECAST
                            && current.certainty().orElseThrow() == Certainty.FORECAST);
            if (!movesOn && isBlank(input.correctionReason())) {
                faults.add(Fault.of(kpi.code() + " " + kpi.name() + ": " + input.fiscalYear() + "年度" + input.term().label() + "には"
                        + current.certainty().orElseThrow().label() + "値（" + Shown.of(current.value().orElseThrow())
                        + "）があります。変更するには訂正理由を入力してください（未入力）"));
            }
        }
    }
}
