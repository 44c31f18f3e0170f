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
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 「市長面談資料の調製」(A03): the data are there already; the lead section puts order and points in question. */
@UserTask(process = PreparationProcess.KEY, activity = PreparationProcess.COMPILE)
class CompilePapers implements FormHandler {

    private static final Listing<InterviewPaper.Sheet> OPINIONS = SheetLists.OPINIONS.toInform();
    private static final Column<SheetLists.Of<Integer>, BigDecimal> POSITION =
            Column.count("position", "順番", (SheetLists.Of<Integer> measure) -> measure.line()).asked();
    private static final Column<SheetLists.Of<Integer>, String> ISSUE =
            Column.of("issue", "論点", new Type.Text(500), (SheetLists.Of<Integer> measure) -> (String) null).asked();
    private static final Listing<SheetLists.Of<Integer>> MEASURES = SheetLists.MEASURES.named("measures", "施策の順番と論点")
            .<SheetLists.Of<Integer>>from(SheetLists.Of::sheet).and(POSITION, ISSUE);

    private final InterviewPapers papers;

    CompilePapers(InterviewPapers papers) {
        this.papers = papers;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_PACK);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(OPINIONS, MEASURES);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        InterviewPaper paper = papers.draft(moment, work.subject());
        List<SheetLists.Of<Integer>> measures = new ArrayList<>();
        paper.measures().forEach(sheet -> measures.add(new SheetLists.Of<>(sheet, measures.size() + 1)));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("paper", SheetLists.link(moment, work.subject()));
        shown.put("statement", paper.statement());
        shown.put("opinions", OPINIONS.rows(paper.measures()));
        shown.put("measures", MEASURES.rows(measures));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<InterviewPapers.Arrangement> arranged = MEASURES.typed(values.list("measures"), List.of(),
                row -> new InterviewPapers.Arrangement(row.key(), Optional.ofNullable(row.get(POSITION))
                        .map(BigDecimal::intValueExact).orElse(Integer.MAX_VALUE), row.get(ISSUE)));
        papers.compile(InterviewMoment.of(work.cycle(), work.phase()), work.subject(), arranged,
                values.text("remarks").orElse(null), actor);
        return Map.of();
    }
}
