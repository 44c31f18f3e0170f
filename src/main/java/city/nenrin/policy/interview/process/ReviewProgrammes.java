package city.nenrin.policy.interview.process;

import city.nenrin.lane.ProgrammeMoney;
import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.ProgrammeReview;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.policy.interview.SectionReview;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.policy.plan.Programme;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import city.nenrin.typed.Yen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「事業見直し方針の検討」(A02): per programme a proposed direction, what it takes, and the question to the mayor. */
@UserTask(process = ProgrammeReviewProcess.KEY, activity = ProgrammeReviewProcess.REVIEW)
class ReviewProgrammes implements FormHandler {

    private static final Listing<KpiFigure> KPIS = Listing.of("kpis", "課のKPI",
            Column.text("name", "KPI", figure -> figure.kpi().name() + "（" + figure.kpi().unit() + "）"),
            Column.number("target", "目標値", (KpiFigure figure) -> figure.target().orElse(null)).dashed(),
            Column.number("value", "実績", (KpiFigure figure) -> figure.current().flatMap(KpiEntry::value).orElse(null)).dashed(),
            Column.text("attainment", "達成率", KpiFigure::attainmentShown));

    private final ProgrammeReviews reviews;
    private final InterviewPapers papers;
    private final Verdicts verdicts;
    private final PlanNodes plan;
    private final ProgrammeMoney money;
    private final KpiFigures figures;
    private final Organization organization;
    private final Clock clock;

    ReviewProgrammes(ProgrammeReviews reviews, InterviewPapers papers, Verdicts verdicts, PlanNodes plan,
                     ProgrammeMoney money, KpiFigures figures, Organization organization, Clock clock) {
        this.reviews = reviews;
        this.papers = papers;
        this.verdicts = verdicts;
        this.plan = plan;
        this.money = money;
        this.figures = figures;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.REVIEW_PROPOSAL, DataKind.KPI, DataKind.DECISION);
    }

    @Override
    public Set<String> flags() {
        return Set.of(ProgrammeReviewProcess.NEW_PROGRAMME);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(KPIS, SheetLists.PAST, ReviewedProgramme.REVIEW);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        SectionReview review = reviews.section(moment, work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("season", moment.season().label());
        shown.put("remandReason", review.remandReason().orElse(null));
        shown.put("kpis", KPIS.rows(figures.grid(work.subject(), moment.fiscalYear(), moment.term())));
        shown.put("lastDecisions", SheetLists.PAST.rows(decisions(work, moment)));
        shown.put("directions", SheetLists.options(verdicts.offered()));
        shown.put("programmes", ReviewedProgramme.REVIEW.rows(programmes(work, moment)));
        shown.put("sinceOctober", review.sinceOctober().orElse(null));
        shown.put("fromApril", review.fromApril().orElse(null));
        shown.put("newProgramme", !reviews.newProgrammes(moment, List.of(work.subject())).isEmpty());
        return shown;
    }

    private List<InterviewPaper.Past> decisions(Work work, InterviewMoment moment) {
        return organization.departmentOf(work.owner(), LocalDate.now(clock))
                .map(department -> papers.lastDecisions(moment, department.code())).orElse(List.of());
    }

    private List<ReviewedProgramme> programmes(Work work, InterviewMoment moment) {
        List<Programme> programmes = reviews.programmes(List.of(work.subject()));
        List<String> codes = programmes.stream().map(Programme::code).toList();
        Map<String, ProgrammeReview> entered = reviews.of(moment, codes);
        Map<String, String> measures = new HashMap<>();
        plan.findAllById(programmes.stream().map(Programme::measureCode).toList())
                .forEach(measure -> measures.put(measure.code(), measure.code() + " " + measure.name()));
        Map<String, ProgrammeMoney.Amounts> amounts = money.ofYear(codes, moment.fiscalYear());
        return programmes.stream().map(programme -> new ReviewedProgramme(programme, measures.get(programme.measureCode()),
                spend(amounts.get(programme.code())), entered.get(programme.code()))).toList();
    }

    private static String spend(ProgrammeMoney.Amounts amounts) {
        return amounts == null ? Shown.NOTHING : "予算 " + Yen.thousandsText(amounts.budgetYen())
                + amounts.settledYen().map(settled -> "、決算 " + Yen.thousandsText(settled)).orElse("");
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        boolean wanted = values.ticked("newProgramme");
        if (wanted && moment.season() == Season.SPRING) {
            throw new Refused("newProgramme", "は10月面談の準備（9月）でだけ選べます。4月は選ばずに提出してください。");
        }
        List<ReviewInput> inputs = ReviewedProgramme.REVIEW.typed(values.list("programmes"), List.of(),
                ReviewedProgramme::input);
        reviews.enter(moment, work.subject(), inputs, values.text("sinceOctober").orElse(null),
                values.text("fromApril").orElse(null), actor);
        if (!wanted) {
            reviews.withdrawNewProgrammes(moment, work.subject());
        }
        return Map.of(ProgrammeReviewProcess.NEW_PROGRAMME, wanted);
    }
}
