package city.nenrin.policy.interview.process;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.listing.Type;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 「所見の入力」 of one of the three sections: the same sheet for all of them, each sees what the others wrote. Each
 * writes its own opinion only, so what another section writes meanwhile holds nobody up.
 */
abstract class EnterOpinion implements FormHandler {

    private final Office office;
    private final Column<InterviewPaper.Sheet, String> opinion;
    private final Listing<InterviewPaper.Sheet> measures;
    private final InterviewPapers papers;
    private final Opinions opinions;
    private final InterviewRounds rounds;

    EnterOpinion(Office office, InterviewPapers papers, Opinions opinions, InterviewRounds rounds) {
        this.office = office;
        this.opinion = Column.of("opinion", "所見", new Type.Text(1000),
                (InterviewPaper.Sheet sheet) -> sheet.opinions().get(office)).asked();
        this.measures = SheetLists.MEASURES.named("measures", "施策ごとの所見")
                .and(Column.text("others", "ほかの所見", this::others).informative(), opinion);
        this.papers = papers;
        this.opinions = opinions;
        this.rounds = rounds;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_PACK, DataKind.DECISION);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(SheetLists.PROGRAMMES, SheetLists.KPIS, SheetLists.LAST_DECISIONS, measures);
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
        shown.put("paper", SheetLists.link(moment, work.subject()));
        shown.put("statement", paper.statement());
        shown.put("question", paper.question());
        shown.put("programmes", SheetLists.PROGRAMMES.rows(SheetLists.programmes(paper)));
        shown.put("kpis", SheetLists.KPIS.rows(SheetLists.kpis(paper)));
        shown.put("lastDecisions", SheetLists.LAST_DECISIONS.rows(paper.lastDecisions()));
        shown.put("measures", measures.rows(paper.measures()));
        return shown;
    }

    private String others(InterviewPaper.Sheet sheet) {
        return Arrays.stream(Office.values()).filter(other -> other != office && sheet.opinions().containsKey(other))
                .map(other -> other.label() + "：" + sheet.opinions().get(other)).collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Map<String, String> texts = SheetLists.remarks(measures, values, opinion);
        opinions.enter(InterviewMoment.of(work.cycle(), work.phase()), work.subject(), office,
                texts, actor);
        return Map.of();
    }
}
