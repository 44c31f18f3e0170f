package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 「所見の入力」 of one of the three sections: the same sheet for all of them, each sees what the others wrote. Each
 * writes its own opinion only, so what another section writes meanwhile holds nobody up.
 */
abstract class EnterOpinion implements FormHandler {

    private final Office office;
    private final InterviewPapers papers;
    private final Opinions opinions;
    private final InterviewRounds rounds;

    EnterOpinion(Office office, InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        this.office = office;
        this.papers = papers;
        this.opinions = opinions;
        this.rounds = rounds;
    }

    @Override
    public Set<String> informative() {
        return Set.of("lastDecisions", "measures.others");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        InterviewPaper paper = papers.draft(moment, work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("department", paper.departmentName());
        shown.put("office", office.label());
        shown.put("scope", "優先度" + rounds.lowestPriority(moment) + "までの施策は必ず書いてください");
        shown.put("paper", SheetRows.link(moment, work.subject()));
        shown.put("statement", paper.statement());
        shown.put("question", paper.question());
        shown.put("programmes", SheetRows.programmes(paper));
        shown.put("kpis", SheetRows.kpis(paper));
        shown.put("lastDecisions", SheetRows.lastDecisions(paper.lastDecisions()));
        shown.put("measures", paper.measures().stream().map(this::row).toList());
        return shown;
    }

    private Map<String, Object> row(InterviewPaper.Sheet sheet) {
        Map<String, Object> row = SheetRows.measure(sheet);
        row.put("others", Arrays.stream(Office.values())
                .filter(other -> other != office && sheet.opinions().containsKey(other))
                .map(other -> other.label() + "：" + sheet.opinions().get(other)).collect(Collectors.joining("\n")));
        row.put("opinion", sheet.opinions().get(office));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Map<String, String> texts = Remarks.of(values.rows("measures"), "opinion");
        Refusals.refusing(() -> opinions.enter(InterviewMoment.of(work.cycle(), work.phase()), work.subject(), office,
                texts, actor));
        return Map.of();
    }
}
