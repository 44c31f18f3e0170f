package city.nenrin.policy.kpi.process;

import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.KpiCheck;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 「KPI達成状況の取りまとめ」(A66): the figures of all sections side by side, and what the city makes of them. */
@UserTask(process = KpiCheckProcess.ROUND, activity = KpiCheckProcess.COMPILE)
class CompileAttainment implements FormHandler {

    private static final BigDecimal TARGET = BigDecimal.valueOf(100);

    private final KpiSections sections;
    private final KpiFigures figures;
    private final KpiChecks checks;
    private final Organization organization;
    private final Clock clock;

    CompileAttainment(KpiSections sections, KpiFigures figures, KpiChecks checks, Organization organization, Clock clock) {
        this.sections = sections;
        this.figures = figures;
        this.checks = checks;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        Map<String, KpiChecks.Rating> ratings = checks.ratings(work.cycle(), work.phase());
        Map<String, Integer> byRating = new TreeMap<>();
        List<Map<String, Object>> bySection = new ArrayList<>();
        List<Map<String, Object>> attention = new ArrayList<>();
        for (PhaseUnit unit : sections.units(work.cycle(), work.phase(), LocalDate.now(clock))) {
            List<KpiFigure> grid = figures.grid(unit.subject(), moment.fiscalYear(), moment.term());
            String section = organization.unitName(unit.owner(), LocalDate.now(clock));
            bySection.add(sectionRow(section, grid, checks.of(work.cycle(), work.phase(), unit.subject())));
            for (KpiFigure figure : grid) {
                KpiChecks.Rating rating = ratings.get(figure.kpi().getCode());
                byRating.merge(rating == null ? "未評価" : rating.rating(), 1, Integer::sum);
                if (figure.attainment().filter(percent -> percent.compareTo(TARGET) < 0).isPresent()) {
                    Map<String, Object> row = KpiRows.readRow(figure);
                    row.put("section", section);
                    row.put("rating", rating == null ? "未評価" : rating.rating());
                    attention.add(row);
                }
            }
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("byRating", byRating.entrySet().stream()
                .map(entry -> Map.of("rating", entry.getKey(), "count", entry.getValue())).toList());
        shown.put("sections", bySection);
        shown.put("attention", attention);
        return shown;
    }

    private static Map<String, Object> sectionRow(String section, List<KpiFigure> grid, KpiCheck check) {
        long entered = grid.stream().filter(figure -> figure.current().flatMap(KpiEntry::getValue).isPresent()).count();
        long noData = grid.stream().filter(figure -> figure.current().flatMap(KpiEntry::getNoDataUntil).isPresent()).count();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("section", section);
        row.put("entered", entered);
        row.put("noData", noData);
        row.put("missing", grid.size() - entered - noData);
        row.put("comment", check.comment().orElse(""));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        checks.compile(work.cycle(), work.phase(), values.requiredText("summary"), actor);
        return Map.of();
    }
}
