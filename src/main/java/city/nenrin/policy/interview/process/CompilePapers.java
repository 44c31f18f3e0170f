package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「市長面談資料の調製」(A03): the data are there already; the lead section puts order and points in question. */
@UserTask(process = PreparationProcess.KEY, activity = PreparationProcess.COMPILE)
class CompilePapers implements FormHandler {

    private final InterviewPapers papers;

    CompilePapers(InterviewPapers papers) {
        this.papers = papers;
    }

    @Override
    public Set<String> informative() {
        return Set.of("opinions");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        InterviewPaper paper = papers.draft(moment, work.subject());
        List<Map<String, Object>> measures = new ArrayList<>();
        for (InterviewPaper.Sheet sheet : paper.measures()) {
            Map<String, Object> row = SheetRows.measure(sheet);
            row.put("position", measures.size() + 1);
            measures.add(row);
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("paper", SheetRows.link(moment, work.subject()));
        shown.put("statement", paper.statement());
        shown.put("opinions", SheetRows.opinions(paper));
        shown.put("measures", measures);
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<InterviewPapers.Arrangement> arranged = values.rows("measures").stream()
                .map(row -> new InterviewPapers.Arrangement(row.requiredText("code"),
                        row.number("position").map(Number::intValue).orElse(Integer.MAX_VALUE),
                        row.text("issue").orElse(null))).toList();
        Refusals.refusing(() -> papers.compile(InterviewMoment.of(work.cycle(), work.phase()), work.subject(), arranged,
                values.text("remarks").orElse(null), actor));
        return Map.of();
    }
}
