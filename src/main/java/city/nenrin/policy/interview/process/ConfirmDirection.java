package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
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
    public Set<String> informative() {
        return Set.of("kpis", "lastDecisions");
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
        shown.put("programmes", SheetRows.programmes(paper));
        shown.put("kpis", SheetRows.kpis(paper));
        shown.put("lastDecisions", SheetRows.lastDecisions(paper.lastDecisions()));
        shown.put("measures", paper.measures().stream().map(sheet -> {
            Map<String, Object> row = SheetRows.measure(sheet);
            row.put("remark", sheet.opinions().get(Office.DEPARTMENT_HEAD));
            return row;
        }).toList());
        shown.put("statement", direction.map(DepartmentDirection::statement).orElse(null));
        shown.put("question", direction.flatMap(DepartmentDirection::question).orElse(null));
        return shown;
    }

    private List<Map<String, Object>> sections(InterviewMoment moment, String department) {
        List<String> codes = departments.sections(department);
        Set<String> withProgrammes = reviews.programmes(codes).stream().map(Programme::getOwnerSection)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, SectionReview> begun = reviews.sections(moment, codes).stream()
                .collect(Collectors.toMap(SectionReview::section, Function.identity()));
        return withProgrammes.stream().sorted().map(code -> {
            SectionReview review = begun.get(code);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("section", departments.name(code));
            row.put("state", review == null || review.enteredAt().isEmpty() ? "未検討"
                    : review.confirmedAt().isPresent() ? "課長確認済み" : "課で検討中");
            row.put("fromApril", review == null ? "" : review.fromApril().orElse(""));
            return row;
        }).toList();
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Map<String, String> remarks = Remarks.of(values.rows("measures"), "remark");
        Refusals.refusing(() -> opinions.confirmDirection(InterviewMoment.of(work.cycle(), work.phase()), work.subject(),
                values.requiredText("statement"), values.text("question").orElse(null), remarks, actor));
        return Map.of();
    }
}
