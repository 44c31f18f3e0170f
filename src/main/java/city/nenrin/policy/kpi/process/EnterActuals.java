package city.nenrin.policy.kpi.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiFault;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.KpiInputRefused;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 「KPI実績の入力」: the section enters the figures of all its KPIs in one grid. */
@UserTask(process = KpiCheckProcess.KEY, activity = KpiCheckProcess.ENTER_ACTUALS)
class EnterActuals implements FormHandler {

    private final KpiGrids grids;
    private final KpiChecks checks;

    EnterActuals(KpiGrids grids, KpiChecks checks) {
        this.grids = grids;
        this.checks = checks;
    }

    @Override
    public Set<String> informative() {
        return Set.of("kpis.origin");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        List<KpiGrids.Line> lines = grids.lines(key(work));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("usual", moment.certainty().label());
        shown.put("notice", checks.notice(work.cycle(), work.phase()));
        shown.put("grid", "/kpi/grid/" + work.cycle() + "/" + work.phase() + "/" + work.subject());
        shown.put("remandReason", checks.of(work.cycle(), work.phase(), work.subject()).remandReason().orElse(null));
        shown.put("definitions", lines.stream().map(KpiGrids.Line::figure).map(EnterActuals::definition).toList());
        shown.put("kpis", lines.stream().map(KpiRows::line).toList());
        return shown;
    }

    private static Map<String, String> definition(KpiFigure figure) {
        return Map.of("code", figure.kpi().getCode(), "definition", figure.kpi().getDefinition(),
                "formula", figure.kpi().getFormula(), "source", figure.kpi().getSourceStatistic());
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        Map<String, String> units = grids.lines(key(work)).stream().map(line -> line.figure().kpi())
                .collect(Collectors.toMap(Kpi::getCode, Kpi::getUnit));
        List<KpiInput> inputs = values.rows("kpis").stream().map(row -> input(moment, row, units)).toList();
        try {
            grids.record(key(work), inputs, actor);
        } catch (KpiInputRefused refused) {
            throw new FormRefused(refused.getFaults().stream().map(KpiFault::message).toList());
        }
        return Map.of();
    }

    private static KpiGrids.Key key(Work work) {
        return new KpiGrids.Key(work.cycle(), work.phase(), work.subject());
    }

    private static KpiInput input(KpiMoment moment, FormValues row, Map<String, String> units) {
        String code = row.requiredText("code");
        return new KpiInput(code, moment.fiscalYear(), moment.term(),
                row.typedNumber("value").map(typed -> value(code, typed, units.getOrDefault(code, ""))).orElse(null),
                row.text("certainty").map(Certainty::valueOf).orElse(null), row.date("baseDate").orElse(null),
                row.date("noDataUntil").orElse(null), row.text("cause").orElse(null), null);
    }

    private static BigDecimal value(String code, TypedNumber typed, String unit) {
        try {
            return typed.in(unit);
        } catch (Unreadable e) {
            throw new FormRefused(code + ": 「実績値」の値" + e.getMessage());
        }
    }
}
