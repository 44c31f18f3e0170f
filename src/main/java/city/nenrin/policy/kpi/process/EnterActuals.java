package city.nenrin.policy.kpi.process;

import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiColumns;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.policy.kpi.KpiRounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「KPI実績の入力」: the section enters the figures of all its KPIs in one grid. */
@UserTask(process = KpiCheckProcess.KEY, activity = KpiCheckProcess.ENTER_ACTUALS)
class EnterActuals implements FormHandler {

    private final KpiGrids grids;
    private final KpiChecks checks;
    private final KpiRounds rounds;

    EnterActuals(KpiGrids grids, KpiChecks checks, KpiRounds rounds) {
        this.grids = grids;
        this.checks = checks;
        this.rounds = rounds;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.KPI);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(KpiColumns.DEFINITIONS, KpiColumns.GRID);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        List<KpiGrids.Line> lines = grids.lines(key(work));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("usual", moment.certainty().label());
        shown.put("notice", rounds.notice(work.cycle(), work.phase()));
        shown.put("grid", "/kpi/grid/" + work.cycle() + "/" + work.phase() + "/" + work.subject());
        shown.put("remandReason", checks.of(work.cycle(), work.phase(), work.subject()).remandReason().orElse(null));
        shown.put("definitions", KpiColumns.DEFINITIONS.rows(lines));
        shown.put("kpis", KpiColumns.GRID.rows(lines));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        grids.record(key(work), KpiColumns.GRID.typed(values.list("kpis"), grids.lines(key(work)),
                row -> KpiColumns.input(moment, row)), actor);
        return Map.of();
    }

    private static KpiGrids.Key key(Work work) {
        return new KpiGrids.Key(work.cycle(), work.phase(), work.subject());
    }
}
