package city.nenrin.policy.kpi.process;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.KpiCheck;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.policy.kpi.KpiRounds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** 「KPI達成状況の取りまとめ」(A66): the figures of all sections side by side, and what the city makes of them. */
@UserTask(process = KpiCheckProcess.ROUND, activity = KpiCheckProcess.COMPILE)
class CompileAttainment implements FormHandler {

    private static final BigDecimal TARGET = BigDecimal.valueOf(100);

    private static final Listing<Map.Entry<String, Integer>> BY_RATING = Listing.of("byRating", "評価ごとの数",
            Column.text("rating", "評価", Map.Entry::getKey), Column.count("count", "KPIの数", Map.Entry::getValue));
    private static final Listing<SectionState> SECTIONS = Listing.of("sections", "課ごとの状況",
            Column.text("section", "課", SectionState::section), Column.count("entered", "入力済み", SectionState::entered),
            Column.count("noData", "公表待ち", SectionState::noData), Column.count("missing", "未入力", SectionState::missing),
            Column.text("comment", "部の所見", state -> state.check().comment().orElse("")));

    /** How far a section is. */
    private record SectionState(String section, List<KpiFigure> grid, KpiCheck check) {

        int entered() {
            return count(KpiEntry::value);
        }

        int noData() {
            return count(KpiEntry::noDataUntil);
        }

        int missing() {
            return grid.size() - entered() - noData();
        }

        private int count(Function<KpiEntry, Optional<?>> answer) {
            return (int) grid.stream().filter(figure -> figure.current().flatMap(answer).isPresent()).count();
        }
    }

    private final KpiSections sections;
    private final KpiFigures figures;
    private final KpiChecks checks;
    private final KpiRounds rounds;
    private final Organization organization;
    private final Clock clock;

    CompileAttainment(KpiSections sections, KpiFigures figures, KpiChecks checks, KpiRounds rounds, Organization organization, Clock clock) {
        this.sections = sections;
        this.figures = figures;
        this.checks = checks;
        this.rounds = rounds;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.KPI);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(BY_RATING, SECTIONS, RatedFigure.ATTENTION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        Map<String, KpiRounds.Rating> ratings = rounds.ratings(work.cycle(), work.phase());
        Map<String, Integer> byRating = new TreeMap<>();
        List<SectionState> bySection = new ArrayList<>();
        List<RatedFigure> attention = new ArrayList<>();
        for (PhaseUnit unit : sections.units(work.cycle(), work.phase(), LocalDate.now(clock))) {
            List<KpiFigure> grid = figures.grid(unit.subject(), moment.fiscalYear(), moment.term());
            String section = organization.unitName(unit.owner(), LocalDate.now(clock));
            bySection.add(new SectionState(section, grid, checks.of(work.cycle(), work.phase(), unit.subject())));
            for (KpiFigure figure : grid) {
                RatedFigure rated = new RatedFigure(figure, section, ratings.get(figure.kpi().code()));
                byRating.merge(rated.ratingOr(RatedFigure.UNRATED), 1, Integer::sum);
                if (figure.attainment().filter(percent -> percent.compareTo(TARGET) < 0).isPresent()) {
                    attention.add(rated);
                }
            }
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("byRating", BY_RATING.rows(byRating.entrySet()));
        shown.put("sections", SECTIONS.rows(bySection));
        shown.put("attention", RatedFigure.ATTENTION.rows(attention));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        rounds.compile(work.cycle(), work.phase(), values.requiredText("summary"), actor);
        return Map.of();
    }
}
