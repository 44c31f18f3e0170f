package city.nenrin.policy.kpi;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Predecessor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .map(figure -> line(key, figure, Optional.ofNullable(brought.get(figure.kpi().getCode())))).toList();
    }

    private Line line(Key key, KpiFigure figure, Optional<KpiDrafts.Draft> draft) {
        if (draft.isPresent()) {
            String day = EraFormat.date(LocalDate.ofInstant(draft.get().uploadedAt(), clock.getZone()));
            return new Line(figure, Optional.of(draft.get().input()), "Excel取込（" + name(draft.get().uploadedBy()) + "、" + day
                    + "）" + predecessor(draft.get().uploadedBy(), key), Optional.of(draft.get().uploadedBy()));
        }
        Optional<KpiEntry> entry = figure.current();
        boolean ofThisPhase = entry.flatMap(KpiEntry::getEnteredInPhase).filter(key.phase()::equals).isPresent()
                && entry.flatMap(KpiEntry::getEnteredInCycle).filter(cycle -> cycle == key.cycle()).isPresent();
        Optional<ComputedActual.Figure> own = ofThisPhase ? Optional.empty() : computed.stream()
                .filter(source -> source.source().equals(figure.kpi().getSourceStatistic())).findFirst()
                .map(source -> source.of(figure.fiscalYear(), figure.term()));
        if (own.isPresent()) {
            return new Line(figure, Optional.of(KpiInput.figure(figure.kpi().getCode(), figure.fiscalYear(),
                    figure.term(), own.get().value(), key.moment().certainty(), lastDay(figure))),
                    "自動集計：" + own.get().basis(), Optional.empty());
        }
        return new Line(figure, entry.map(KpiGrids::input),
                entry.map(known -> predecessor(known.getEnteredBy(), key)).orElse(""), Optional.empty());
    }

    private static LocalDate lastDay(KpiFigure figure) {
        FiscalYear year = new FiscalYear(figure.fiscalYear());
        return figure.term() == Term.FIRST_HALF ? year.firstHalf().to() : year.end();
    }

    private static KpiInput input(KpiEntry entry) {
        return new KpiInput(entry.getKpiCode(), entry.getFiscalYear(), entry.getTerm(), entry.getValue().orElse(null),
                entry.getCertainty().orElse(null), entry.getBaseDate().orElse(null),
                entry.getNoDataUntil().orElse(null), entry.getCause().orElse(null), null);
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
     */
    @Transactional(readOnly = true)
    public List<KpiFault> faults(Key key, List<KpiInput> inputs) {
        return check(key, inputs).faults();
    }

    private KpiFigures.Checked check(Key key, List<KpiInput> inputs) {
        Map<String, KpiFigure> asked = new LinkedHashMap<>();
        figures.grid(key.section(), key.moment().fiscalYear(), key.moment().term())
                .forEach(figure -> asked.put(figure.kpi().getCode(), figure));
        List<KpiFault> faults = new ArrayList<>();
        Map<String, KpiFigure> missing = new LinkedHashMap<>(asked);
        for (KpiInput input : inputs) {
            missing.remove(input.kpiCode());
            if (!asked.containsKey(input.kpiCode())) {
                faults.add(new KpiFault(input.kpiCode(), "kpiCode",
                        "KPI「" + input.kpiCode() + "」は、この課のこの時期の入力対象ではありません。"));
            }
        }
        missing.keySet().forEach(code -> faults.add(new KpiFault(code, "missing",
                "KPI「" + code + "」の行がありません。実績値か公表予定日を入力してください。")));
        String correction = correction(key);
        List<KpiInput> known = inputs.stream().filter(input -> asked.containsKey(input.kpiCode()))
                .map(input -> input.correcting(correction)).toList();
        KpiFigures.Checked checked = figures.check(known, key.moment().taken());
        faults.addAll(checked.faults());
        for (KpiInput input : known) {
            KpiFigure figure = asked.get(input.kpiCode());
            String name = input.kpiCode() + " " + figure.kpi().getName() + ": ";
            if (input.value() != null && input.certainty() != null && !key.moment().taken().contains(input.certainty())) {
                faults.add(new KpiFault(input.kpiCode(), "certainty", name + "「確度」が「" + input.certainty().label()
                        + "」です。この時期は「確定」か「実績」を選んでください。まだ数値が出ていないときは、「実績値」「確度」「基準日」を空にして、"
                        + "「公表予定日」と「要因」（入力できない理由）を入力してください。"));
            }
            if (input.value() != null && input.cause() == null) {
                Optional<String> doubt = figure.doubt(input.value()).map(why -> why + "。正しければ「要因」にその訳を入力し、誤りなら値を直してください。");
                doubt.or(() -> figure.outsideBand(input.value()).map(percent -> "達成率が " + percent.toPlainString()
                        + "% です。80%未満か120%超のときは「要因」を入力してください。"))
                        .ifPresent(why -> faults.add(new KpiFault(input.kpiCode(), "cause", name + why)));
            }
        }
        return new KpiFigures.Checked(known, checked.current(), faults);
    }

    private String correction(Key key) {
        return checks.of(key.cycle(), key.phase(), key.section()).remandReason()
                .map(reason -> "差戻しによる訂正: " + reason).orElse("この時期の再入力");
    }

    /**
     * Records the grid; a draft of it is done with.
     *
     * @throws KpiInputRefused with every fault at once; nothing is recorded then
     */
    @Transactional
    public void record(Key key, List<KpiInput> inputs, String actor) {
        figures.record(check(key, inputs), new EntryContext(actor, key.cycle(), key.phase()));
        drafts.clear(key.cycle(), key.phase(), key.section());
    }

    /**
     * Keeps the grid as a draft that the form shows; it counts when the form is submitted.
     *
     * @throws KpiInputRefused with every fault at once; an earlier draft stays then
     */
    @Transactional
    public void draft(Key key, List<KpiInput> inputs, String actor) {
        List<KpiFault> faults = faults(key, inputs);
        if (!faults.isEmpty()) {
            throw new KpiInputRefused(faults);
        }
        drafts.replace(key.cycle(), key.phase(), key.section(), inputs, actor);
    }
}
