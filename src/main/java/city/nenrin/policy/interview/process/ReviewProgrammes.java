package city.nenrin.policy.interview.process;

import city.nenrin.lane.ProgrammeMoney;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.ProgrammeReview;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.policy.interview.Season;
import city.nenrin.policy.interview.SectionReview;
import city.nenrin.policy.interview.Yen;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.policy.plan.Programme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 「事業見直し方針の検討」(A02): per programme a proposed direction, what it takes, and the question to the mayor. */
@UserTask(process = ProgrammeReviewProcess.KEY, activity = ProgrammeReviewProcess.REVIEW)
class ReviewProgrammes implements FormHandler {

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
    public Set<String> flags() {
        return Set.of(ProgrammeReviewProcess.NEW_PROGRAMME);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        SectionReview review = reviews.section(moment, work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("season", moment.season().label());
        shown.put("remandReason", review.remandReason().orElse(null));
        shown.put("kpis", kpis(work, moment));
        shown.put("lastDecisions", SheetRows.lastDecisions(decisions(work, moment)));
        shown.put("directions", SheetRows.options(verdicts.offered()));
        shown.put("programmes", programmes(work, moment));
        shown.put("sinceOctober", review.sinceOctober().orElse(null));
        shown.put("fromApril", review.fromApril().orElse(null));
        shown.put("newProgramme", !reviews.newProgrammes(moment, List.of(work.subject())).isEmpty());
        return shown;
    }

    private List<Map<String, Object>> kpis(Work work, InterviewMoment moment) {
        return figures.grid(work.subject(), moment.fiscalYear(), moment.term()).stream().map(ReviewProgrammes::kpi).toList();
    }

    private static Map<String, Object> kpi(KpiFigure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", figure.kpi().getName() + "（" + figure.kpi().getUnit() + "）");
        row.put("target", text(figure.target()));
        row.put("value", text(figure.current().flatMap(KpiEntry::getValue)));
        row.put("attainment", figure.attainmentShown());
        return row;
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("－");
    }

    private List<InterviewPaper.Past> decisions(Work work, InterviewMoment moment) {
        return organization.departmentOf(work.owner(), LocalDate.now(clock))
                .map(department -> papers.lastDecisions(moment, department.code())).orElse(List.of());
    }

    private List<Map<String, Object>> programmes(Work work, InterviewMoment moment) {
        List<Programme> programmes = reviews.programmes(List.of(work.subject()));
        List<String> codes = programmes.stream().map(Programme::getCode).toList();
        Map<String, ProgrammeReview> entered = reviews.of(moment, codes);
        Map<String, String> measures = new HashMap<>();
        plan.findAllById(programmes.stream().map(Programme::getMeasureCode).toList())
                .forEach(measure -> measures.put(measure.getCode(), measure.getCode() + " " + measure.getName()));
        Map<String, ProgrammeMoney.Amounts> amounts = money.ofYear(codes, moment.fiscalYear());
        return programmes.stream().map(programme -> row(programme, measures.get(programme.getMeasureCode()),
                amounts.get(programme.getCode()), entered.get(programme.getCode()))).toList();
    }

    private static Map<String, Object> row(Programme programme, String measure, ProgrammeMoney.Amounts amounts,
                                           ProgrammeReview review) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", programme.getCode());
        row.put("name", programme.getName() + (programme.isBasicService() ? "（基本的行政サービス）" : ""));
        row.put("measure", measure);
        row.put("spend", amounts == null ? "－" : "予算 " + Yen.thousands(amounts.budgetYen())
                + amounts.settledYen().map(settled -> "、決算 " + Yen.thousands(settled)).orElse(""));
        // Most programmes go on as they are: the proposal begins there, and only what changes is typed.
        row.put("direction", review == null ? Verdicts.KEEP : review.direction());
        row.put("change", (review == null ? Change.NONE : review.change()).name());
        if (review != null) {
            review.content().ifPresent(content -> row.put("content", content));
            review.budgetNeedYen().ifPresent(yen -> row.put("budgetNeed", yen / 1000));
            review.peopleNeed().ifPresent(people -> row.put("peopleNeed", people));
            review.question().ifPresent(question -> row.put("question", question));
        }
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        boolean wanted = values.ticked("newProgramme");
        if (wanted && moment.season() == Season.SPRING) {
            throw new FormRefused("「新規事業がある」は10月面談の準備（9月）でだけ選べます。4月は選ばずに提出してください。");
        }
        List<ReviewInput> inputs = values.rows("programmes").stream().map(ReviewProgrammes::input).toList();
        Refusals.refusing(() -> reviews.enter(moment, work.subject(), inputs, values.text("sinceOctober").orElse(null),
                values.text("fromApril").orElse(null), actor));
        if (!wanted) {
            reviews.withdrawNewProgrammes(moment, work.subject());
        }
        return Map.of(ProgrammeReviewProcess.NEW_PROGRAMME, wanted);
    }

    private static ReviewInput input(FormValues row) {
        return new ReviewInput(row.requiredText("code"), row.text("direction").orElse(null),
                row.text("change").map(Change::valueOf).orElse(Change.NONE), row.text("content").orElse(null),
                row.number("budgetNeed").map(Yen::ofThousands).orElse(null), row.number("peopleNeed").orElse(null),
                row.text("question").orElse(null));
    }
}
