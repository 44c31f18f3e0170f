package city.nenrin.policy.kpi;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Predecessor;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The grid that one section fills in during a KPI phase, in Tasklist or by a workbook: what stands in it before anybody
 * types, and the rules for the whole of it. Both ways use the same rules.
 */
@Service
public class KpiGrids {

    /** Which grid: of which section in which phase of which cycle. */
    public record Key(int cycle, String phase, String section) {

        /** @throws IllegalArgumentException if the phase is no KPI phase */
        public KpiMoment moment() {
            return KpiMoment.of(cycle, phase);
        }
    }

    /**
     * One line of the grid.
     *
     * @param shown      what stands in the line before anybody types; empty where nothing is known
     * @param origin     where that comes from, Japanese; empty where this phase's own entry needs no word
     * @param uploadedBy staff code of who brought it in by a workbook
     */
    public record Line(KpiFigure figure, Optional<KpiInput> shown, String origin, Optional<String> uploadedBy) {

        /** What is entered now, for whoever reads it. */
        public static Line entered(KpiFigure figure) {
            return new Line(figure, figure.current().map(KpiGrids::input), "", Optional.empty());
        }
    }

    private final KpiFigures figures;
    private final KpiChecks checks;
    private final KpiDrafts drafts;
    private final List<ComputedActual> computed;
    private final Organization organization;
    private final Clock clock;

    KpiGrids(KpiFigures figures, KpiChecks checks, KpiDrafts drafts, List<ComputedActual> computed,
             Organization organization, Clock clock) {
        this.figures = figures;
        this.checks = checks;
        this.drafts = drafts;
        this.computed = computed;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * The lines by KPI code. First counts what was brought in by a workbook, then what was entered in this phase, then
     * what the system computes itself, then what an earlier phase knew.
     */
    @Transactional(readOnly = true)
    public List<Line> lines(Key key) {
        KpiMoment moment = key.moment();
        Map<String, KpiDrafts.Draft> brought = drafts.of(key.cycle(), key.phase(), key.section());
        return figures.grid(key.section(), moment.fiscalYear(), moment.term()).stream()
                .map(figure -> line(key, figure, Optional.ofNullable(brought.get(figure.kpi().code())))).toList();
    }

    private Line line(Key key, KpiFigure figure, Optional<KpiDrafts.Draft> draft) {
        if (draft.isPresent()) {
            String day = EraFormat.date(LocalDate.ofInstant(draft.get().uploadedAt(), clock.getZone()));
            return new Line(figure, Optional.of(draft.get().input()), "Excel取込（" + name(draft.get().uploadedBy()) + "、" + day
                    + "）" + predecessor(draft.get().uploadedBy(), key), Optional.of(draft.get().uploadedBy()));
        }
        Optional<KpiEntry> entry = figure.current();
        boolean ofThisPhase = entry.flatMap(KpiEntry::enteredInPhase).filter(key.phase()::equals).isPresent()
                && entry.flatMap(KpiEntry::enteredInCycle).filter(cycle -> cycle == key.cycle()).isPresent();
        Optional<ComputedActual.Figure> own = ofThisPhase ? Optional.empty() : computed.stream()
                .filter(source -> source.source().equals(figure.kpi().sourceStatistic())).findFirst()
                .map(source -> source.of(figure.fiscalYear(), figure.term()));
        if (own.isPresent()) {
            return new Line(figure, Optional.of(KpiInput.figure(figure.kpi().code(), figure.fiscalYear(),
                    figure.term(), own.get().value(), key.moment().certainty(), lastDay(figure))),
                    "自動集計：" + own.get().basis(), Optional.empty());
        }
        return new Line(figure, entry.map(KpiGrids::input),
                entry.map(known -> predecessor(known.enteredBy(), key)).orElse(""), Optional.empty());
    }

    private static LocalDate lastDay(KpiFigure figure) {
        FiscalYear year = new FiscalYear(figure.fiscalYear());
        return figure.term() == Term.FIRST_HALF ? year.firstHalf().to() : year.end();
    }

    private static KpiInput input(KpiEntry entry) {
        return new KpiInput(entry.kpiCode(), entry.fiscalYear(), entry.term(), entry.value().orElse(null),
                entry.certainty().orElse(null), entry.baseDate().orElse(null),
                entry.noDataUntil().orElse(null), entry.cause().orElse(null), null);
    }

    private String predecessor(String writer, Key key) {
        return organization.hasLeft(writer, key.section(), LocalDate.now(clock))
                ? Predecessor.MARK + "（" + name(writer) + "）" : "";
    }

    private String name(String staff) {
        return organization.personName(staff);
    }

    /**
     * Everything that is wrong with a filled-in grid: lines that are missing or not asked for, the rules of each figure,
     * and a missing cause where a figure is far from its target. Records nothing.
     *
     * @param unread codes of lines that are there and could not be read
     */
    @Transactional(readOnly = true)
    public List<Fault> faults(Key key, List<KpiInput> inputs, Set<String> unread) {
        return check(key, inputs, unread).faults();
    }

    private KpiFigures.Checked check(Key key, List<KpiInput> inputs, Set<String> unread) {
        Map<String, KpiFigure> asked = new LinkedHashMap<>();
        figures.grid(key.section(), key.moment().fiscalYear(), key.moment().term())
                .forEach(figure -> asked.put(figure.kpi().code(), figure));
        List<Fault> faults = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(asked.keySet());
        missing.removeAll(unread);
        String correction = correction(key);
        List<KpiInput> known = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < inputs.size(); row++) {
            KpiInput input = inputs.get(row);
            missing.remove(input.kpiCode());
            if (asked.containsKey(input.kpiCode())) {
                known.add(input.correcting(correction));
                rows.add(row);
            } else {
                faults.add(KpiColumns.fault(KpiColumns.CODE, row, "の値「" + input.kpiCode() + "」は、この課のこの時期の入力対象ではありません。"));
            }
        }
        missing.forEach(code -> faults.add(Fault.of("KPI「" + code + "」の行がありません。実績値か公表予定日を入力してください。")));
        KpiFigures.Checked checked = figures.check(known, key.moment().taken());
        checked.faults().forEach(fault -> faults.add(fault.row() == null ? fault
                : new Fault(fault.field(), rows.get(fault.row()), fault.text())));
        for (int i = 0; i < known.size(); i++) {
            check(key.moment(), known.get(i), asked.get(known.get(i).kpiCode()), rows.get(i), faults);
        }
        return new KpiFigures.Checked(known, checked.current(), faults);
    }

    private static void check(KpiMoment moment, KpiInput input, KpiFigure figure, int row, List<Fault> faults) {
        if (input.value() == null) {
            return;
        }
        if (input.certainty() != null && !moment.taken().contains(input.certainty())) {
            faults.add(KpiColumns.fault(KpiColumns.CERTAINTY, row, figure.kpi(), "値が「" + input.certainty().label()
                    + "」です。この時期は「確定」か「実績」を選んでください。まだ数値が出ていないときは、「実績値」「確度」「基準日」を空にして、"
                    + "「公表予定日」と「要因」（入力できない理由）を入力してください。"));
        }
        if (input.cause() == null) {
            figure.doubt(input.value()).map(why -> why + "。正しければ「要因」にその訳を入力し、誤りなら値を直してください。")
                    .or(() -> figure.outsideBand(input.value()).map(percent -> "達成率が " + percent.toPlainString()
                            + "% です。80%未満か120%超のときは「要因」を入力してください。"))
                    .ifPresent(why -> faults.add(KpiColumns.fault(KpiColumns.CAUSE, row, figure.kpi(), why)));
        }
    }

    private String correction(Key key) {
        return checks.of(key.cycle(), key.phase(), key.section()).remandReason()
                .map(reason -> "差戻しによる訂正: " + reason).orElse("この時期の再入力");
    }

    /**
     * Records the grid; a draft of it is done with.
     *
     * @throws Refused with every fault at once; nothing is recorded then
     */
    @Transactional
    public void record(Key key, List<KpiInput> inputs, String actor) {
        figures.record(check(key, inputs, Set.of()), new EntryContext(actor, key.cycle(), key.phase()));
        drafts.clear(key.cycle(), key.phase(), key.section());
    }

    /**
     * Keeps the grid as a draft that the form shows; it counts when the form is submitted.
     *
     * @throws Refused with every fault at once; an earlier draft stays then
     */
    @Transactional
    public void draft(Key key, List<KpiInput> inputs, String actor) {
        Refused.ifAny(faults(key, inputs, Set.of()));
        drafts.replace(key.cycle(), key.phase(), key.section(), inputs, actor);
    }
}
