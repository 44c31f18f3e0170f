package city.nenrin.policy.kpi.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiFault;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.KpiInputRefused;
import city.nenrin.policy.kpi.KpiMoment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 「KPI実績の入力」(A01): one grid per section, with definition, target and past values beside what is asked. */
@Component
class EnterActuals implements FormHandler {

    private final KpiFigures figures;
    private final KpiChecks checks;

    EnterActuals(KpiFigures figures, KpiChecks checks) {
        this.figures = figures;
        this.checks = checks;
    }

    @Override
    public String process() {
        return KpiCheckProcess.KEY;
    }

    @Override
    public String activity() {
        return KpiCheckProcess.ENTER_ACTUALS;
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        List<KpiFigure> grid = figures.grid(work.subject(), moment.fiscalYear(), moment.term());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("usual", moment.certainty().label());
        shown.put("notice", checks.notice(work.cycle(), work.phase()));
        shown.put("remandReason", checks.of(work.cycle(), work.phase(), work.subject()).remandReason().orElse(null));
        shown.put("definitions", grid.stream().map(figure -> Map.of(
                "code", figure.kpi().getCode(), "definition", figure.kpi().getDefinition(),
                "formula", figure.kpi().getFormula(), "source", figure.kpi().getSourceStatistic())).toList());
        shown.put("kpis", grid.stream().map(KpiRows::row).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        Optional<String> remanded = checks.of(work.cycle(), work.phase(), work.subject()).remandReason();
        Map<String, KpiFigure> asked = figures.grid(work.subject(), moment.fiscalYear(), moment.term()).stream()
                .collect(Collectors.toMap(figure -> figure.kpi().getCode(), Function.identity()));
        List<String> faults = new ArrayList<>();
        List<KpiInput> inputs = new ArrayList<>();
        for (FormValues row : values.rows("kpis")) {
            String code = row.requiredText("code");
            if (asked.remove(code) == null) {
                faults.add("KPI「" + code + "」は、この課のこの時期の入力対象ではありません。");
                continue;
            }
            inputs.add(input(code, moment, row, remanded));
        }
        asked.keySet().stream().sorted().forEach(code ->
                faults.add("KPI「" + code + "」の行がありません。実績値か公表予定日を入力してください。"));
        if (faults.isEmpty()) {
            record(inputs, moment, new EntryContext(actor, work.cycle(), work.phase()), faults);
        }
        if (!faults.isEmpty()) {
            throw new FormRefused(faults);
        }
        return Map.of();
    }

    private KpiInput input(String code, KpiMoment moment, FormValues row, Optional<String> remanded) {
        return new KpiInput(code, moment.fiscalYear(), moment.term(), row.number("value").orElse(null),
                row.text("certainty").map(Certainty::valueOf).orElse(null), row.date("baseDate").orElse(null),
                row.date("noDataUntil").orElse(null), row.text("cause").orElse(null),
                remanded.map(reason -> "差戻しによる訂正: " + reason).orElse("この時期の再入力"));
    }

    private void record(List<KpiInput> inputs, KpiMoment moment, EntryContext context, List<String> faults) {
        try {
            figures.recordAll(inputs, context);
        } catch (KpiInputRefused refused) {
            refused.getFaults().stream().map(KpiFault::message).forEach(faults::add);
            return;
        }
        figures.figures(inputs.stream().map(KpiInput::kpiCode).toList(), moment.fiscalYear(), moment.term()).stream()
                .filter(KpiFigure::outsideBand)
                .filter(figure -> figure.current().flatMap(entry -> entry.getCause()).isEmpty())
                .forEach(figure -> faults.add(figure.kpi().getCode() + " " + figure.kpi().getName() + ": 達成率が "
                        + figure.attainment().orElseThrow().toPlainString()
                        + "% です。80%未満か120%超のときは「要因」を入力してください。"));
    }
}
