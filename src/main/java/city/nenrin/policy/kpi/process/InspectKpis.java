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
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.policy.kpi.KpiRounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「KPIの点検」(A33): the department inspects a section's figures and their rating. */
@UserTask(process = KpiCheckProcess.KEY, activity = KpiCheckProcess.INSPECT)
class InspectKpis implements FormHandler {

    private final KpiFigures figures;
    private final KpiChecks checks;
    private final KpiRounds rounds;

    InspectKpis(KpiFigures figures, KpiChecks checks, KpiRounds rounds) {
        this.figures = figures;
        this.checks = checks;
        this.rounds = rounds;
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
        return List.of(RatedFigure.INSPECTED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        List<KpiFigure> grid = figures.grid(work.subject(), moment.fiscalYear(), moment.term());
        Map<String, KpiRounds.Rating> ratings = rounds.ratings(work.cycle(), work.phase(),
                grid.stream().map(figure -> figure.kpi().code()).toList());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("section", work.ownerName());
        shown.put("kpis", RatedFigure.INSPECTED.rows(grid.stream()
                .map(figure -> new RatedFigure(figure, null, ratings.get(figure.kpi().code()))).toList()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        return Map.of(KpiCheckProcess.APPROVED, Confirmation.of(values).settle(
                () -> checks.inspect(work.cycle(), work.phase(), work.subject(), values.text("comment").orElse(null), actor),
                reason -> checks.remand(work.cycle(), work.phase(), work.subject(), reason, actor)));
    }
}
