package city.nenrin.policy.kpi.process;

import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiColumns;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiMoment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「KPI実績の確認」: the section head confirms the figures or sends them back with a reason. */
@UserTask(process = KpiCheckProcess.KEY, activity = KpiCheckProcess.CONFIRM_ACTUALS)
class ConfirmActuals implements FormHandler {

    private final KpiFigures figures;
    private final KpiChecks checks;

    ConfirmActuals(KpiFigures figures, KpiChecks checks) {
        this.figures = figures;
        this.checks = checks;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.KPI);
    }

    @Override
    public Set<String> flags() {
        return Set.of(KpiCheckProcess.APPROVED);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(KpiColumns.ENTERED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("kpis", KpiColumns.ENTERED.rows(figures.grid(work.subject(), moment.fiscalYear(), moment.term()).stream()
                .map(KpiGrids.Line::entered).toList()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        return Map.of(KpiCheckProcess.APPROVED, Confirmation.of(values).settle(
                () -> checks.confirm(work.cycle(), work.phase(), work.subject(), actor),
                reason -> checks.remand(work.cycle(), work.phase(), work.subject(), reason, actor)));
    }
}
