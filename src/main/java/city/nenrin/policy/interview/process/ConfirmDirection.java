package city.nenrin.policy.interview.process;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.listing.Type;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.DepartmentDirection;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.SectionReview;
import city.nenrin.policy.plan.Programme;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 「部の方針の確認」: the department head reads what the sections propose and says where the department stands. */
@UserTask(process = PreparationProcess.KEY, activity = PreparationProcess.CONFIRM_DIRECTION)
class ConfirmDirection implements FormHandler {

    private static final Column<InterviewPaper.Sheet, String> REMARK = Column.of("remark", "部長の意見", new Type.Text(1000),
            (InterviewPaper.Sheet sheet) -> sheet.opinions().get(Office.DEPARTMENT_HEAD)).asked();
    private static final Listing<InterviewPaper.Sheet> MEASURES =
            SheetLists.MEASURES.named("measures", "施策ごとの部長の意見").and(REMARK);
    private static final Listing<SheetLists.Of<InterviewPaper.Figure>> KPIS = SheetLists.KPIS.toInform();
    private static final Listing<Progress> SECTIONS = Listing.of("sections", "各課の検討",
            Column.text("section", "課", Progress::section), Column.text("state", "状況", Progress::state),
            Column.text("fromApril", "4月以降の取組", one -> one.review == null ? "" : one.review.fromApril().orElse("")));

    /** How far a section is with its review; null before it has begun. */
    private record Progress(String section, SectionReview review) {

        String state() {
            return review == null || review.enteredAt().isEmpty() ? "未検討"
                    : review.confirmedAt().isPresent() ? "課長確認済み" : "課で検討中";
        }
    }

    private final InterviewPapers papers;
    private final Opinions opinions;
    private final InterviewRounds rounds;
    private final ProgrammeReviews reviews;
    private final Departments departments;

    ConfirmDirection(InterviewPapers papers, Opinions opinions, InterviewRounds rounds, ProgrammeReviews reviews,
                     Departments departments) {
        this.papers = papers;
        this.opinions = opinions;
        this.rounds = rounds;
        this.reviews = reviews;
        this.departments = departments;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_PACK, DataKind.REVIEW_PROPOSAL);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(SECTIONS, SheetLists.PROGRAMMES, KPIS, SheetLists.LAST_DECISIONS, MEASURES);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        InterviewPaper paper = papers.draft(moment, work.subject());
        Optional<DepartmentDirection> direction = opinions.direction(moment, work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("notice", rounds.of(moment).notice().orElse(null));
        shown.put("focus", rounds.of(moment).focus().orElse(null));
        shown.put("sections", sections(moment, work.subject()));
        shown.put("programmes", SheetLists.PROGRAMMES.rows(SheetLists.programmes(paper)));
        shown.put("kpis", KPIS.rows(SheetLists.kpis(paper)));
        shown.put("lastDecisions", SheetLists.LAST_DECISIONS.rows(paper.lastDecisions()));
        shown.put("measures", MEASURES.rows(paper.measures()));
        shown.put("statement", direction.map(DepartmentDirection::statement).orElse(null));
        shown.put("question", direction.flatMap(DepartmentDirection::question).orElse(null));
        return shown;
    }

    private List<Map<String, Object>> sections(InterviewMoment moment, String department) {
        List<String> codes = departments.sections(department);
        Set<String> withProgrammes = reviews.programmes(codes).stream().map(Programme::ownerSection)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, SectionReview> begun = reviews.sections(moment, codes).stream()
                .collect(Collectors.toMap(SectionReview::section, Function.identity()));
        return SECTIONS.rows(withProgrammes.stream().sorted()
                .map(code -> new Progress(departments.name(code), begun.get(code))).toList());
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Map<String, String> remarks = SheetLists.remarks(MEASURES, values, REMARK);
        opinions.confirmDirection(InterviewMoment.of(work.cycle(), work.phase()), work.subject(),
                values.requiredText("statement"), values.text("question").orElse(null), remarks, actor);
        return Map.of();
    }
}
