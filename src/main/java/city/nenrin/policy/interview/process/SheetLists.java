package city.nenrin.policy.interview.process;

import static city.nenrin.listing.Column.text;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.listing.Type;
import city.nenrin.platform.form.FormValues;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.Office;
import city.nenrin.typed.Shown;
import city.nenrin.typed.Yen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The sheets of a department as lists of forms. */
final class SheetLists {

    /** One line of a sheet, with the sheet; null for what belongs to no measure. */
    record Of<T>(InterviewPaper.Sheet sheet, T line) {

        String measure() {
            return sheet.code() + " " + sheet.name();
        }
    }

    private static final Column<InterviewPaper.Sheet, String> CODE = text("code", "施策", InterviewPaper.Sheet::code).rowKey();
    private static final Column<InterviewPaper.Sheet, String> NAME = text("name", "名称", InterviewPaper.Sheet::name);
    private static final Column<InterviewPaper.Sheet, String> PRIORITY = text("priority", "優先度",
            sheet -> sheet.priority() == null ? "順位なし" : "優先度" + sheet.priority());

    /** The measures of the papers; forms add what they ask. */
    static final Listing<InterviewPaper.Sheet> MEASURES = Listing.of("measures", "施策", CODE, NAME, PRIORITY);
    /** One row for each measure with what every office wrote, side by side. */
    static final Listing<InterviewPaper.Sheet> OPINIONS = Listing.of("opinions", "所見", CODE, NAME, PRIORITY,
            opinion("head", "部長", Office.DEPARTMENT_HEAD), opinion("policy", "政策", Office.POLICY),
            opinion("finance", "財政", Office.FINANCE), opinion("personnel", "人事", Office.PERSONNEL));

    static final Listing<Of<InterviewPaper.Figure>> KPIS = Listing.of("kpis", "KPI",
            text("measure", "施策", figure -> figure.sheet() == null ? Shown.NOTHING : figure.sheet().code()),
            text("name", "KPI", figure -> figure.line().name() + "（" + figure.line().unit() + "）"),
            text("baseline", "基準値", line(InterviewPaper.Figure::baseline)),
            text("target", "目標値", line(InterviewPaper.Figure::target)),
            text("value", "実績", line(InterviewPaper.Figure::value)),
            text("attainment", "達成率", line(InterviewPaper.Figure::attainment)),
            text("trend", "５年の推移", line(InterviewPaper.Figure::trend)));

    static final Listing<Of<InterviewPaper.Proposal>> PROGRAMMES = Listing.of("programmes", "事務事業の案",
            text("measure", "施策", Of::measure),
            text("name", "事務事業", proposal -> proposal.line().name()
                    + (proposal.line().basicService() ? "（基本的行政サービス）" : "")),
            text("section", "課", line(InterviewPaper.Proposal::section)),
            Column.of("budget", "予算", new Type.ThousandYen(), line(InterviewPaper.Proposal::budgetYen)).dashed(),
            text("direction", "方向性の案", line(InterviewPaper.Proposal::direction)),
            text("change", "見直し", line(InterviewPaper.Proposal::change)),
            text("content", "内容", line(InterviewPaper.Proposal::content)),
            text("needs", "要る予算・人", line(one -> needs(one.budgetNeedYen(), one.peopleNeed()))),
            text("question", "市長への問い", line(InterviewPaper.Proposal::question)),
            text("code", "コード", line(InterviewPaper.Proposal::code)));

    static final Listing<InterviewPaper.Past> PAST = Listing.of("lastDecisions", "これまでの決定とその後",
            text("subject", "対象", InterviewPaper.Past::subject), text("verdict", "方向性", InterviewPaper.Past::verdict),
            text("words", "市長の言葉", InterviewPaper.Past::words), text("section", "担当課", InterviewPaper.Past::section),
            text("due", "期限", InterviewPaper.Past::due), text("state", "その後", past -> past.state()
                    + (past.outcome().equals(Shown.NOTHING) ? "" : "（" + past.outcome() + "）")),
            text("code", "決定番号", InterviewPaper.Past::code));
    static final Listing<InterviewPaper.Past> LAST_DECISIONS = PAST.toInform();

    private SheetLists() {
    }

    /** Where the printable papers are. */
    static String link(InterviewMoment moment, String department) {
        return "/papers/interview/" + moment.cycle() + "/" + moment.season().name().toLowerCase(Locale.ROOT) + "/" + department;
    }

    /** What the sections propose, new programmes last. */
    static List<Of<InterviewPaper.Proposal>> programmes(InterviewPaper paper) {
        List<Of<InterviewPaper.Proposal>> rows = new ArrayList<>();
        for (InterviewPaper.Sheet sheet : paper.measures()) {
            sheet.programmes().forEach(proposal -> rows.add(new Of<>(sheet, proposal)));
            sheet.newProgrammes().forEach(one -> rows.add(new Of<>(sheet, one.proposal())));
        }
        return rows;
    }

    /** The figures of all measures, and those that belong to none. */
    static List<Of<InterviewPaper.Figure>> kpis(InterviewPaper paper) {
        List<Of<InterviewPaper.Figure>> rows = new ArrayList<>();
        paper.measures().forEach(sheet -> sheet.kpis().forEach(figure -> rows.add(new Of<>(sheet, figure))));
        paper.otherKpis().forEach(figure -> rows.add(new Of<>(null, figure)));
        return rows;
    }

    /** The texts that were typed measure by measure, by its code; rows without one are left out. */
    static Map<String, String> remarks(Listing<InterviewPaper.Sheet> measures, FormValues values,
                                       Column<InterviewPaper.Sheet, String> column) {
        Map<String, String> texts = new LinkedHashMap<>();
        measures.typed(values.list(measures.key()), List.of(), row -> row).stream().filter(row -> row.get(column) != null)
                .forEach(row -> texts.put(row.key(), row.get(column)));
        return texts;
    }

    static List<Map<String, String>> options(List<Verdict> verdicts) {
        return verdicts.stream().map(verdict -> Map.of("value", verdict.code(), "label", verdict.name())).toList();
    }

    static String needs(Long budgetYen, BigDecimal people) {
        List<String> needs = new ArrayList<>();
        if (budgetYen != null) {
            needs.add("予算 " + Yen.thousandsText(budgetYen));
        }
        if (people != null) {
            needs.add("人 " + Shown.of(people) + "人");
        }
        return String.join("、", needs);
    }

    private static Column<InterviewPaper.Sheet, String> opinion(String key, String label, Office office) {
        return text(key, label, sheet -> sheet.opinion(office));
    }

    private static <T, V> Function<Of<T>, V> line(Function<T, V> of) {
        return row -> of.apply(row.line());
    }
}
