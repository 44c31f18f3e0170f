package city.nenrin.policy.interview.process;

import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Season;
import city.nenrin.policy.interview.Yen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sheets of a department as rows of forms. */
final class SheetRows {

    private SheetRows() {
    }

    /** Where the printable papers are. */
    static String link(InterviewMoment moment, String department) {
        return "/papers/interview/" + moment.cycle() + "/" + season(moment.season()) + "/" + department;
    }

    private static String season(Season season) {
        return season.name().toLowerCase(Locale.ROOT);
    }

    static List<Map<String, Object>> programmes(InterviewPaper paper) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (InterviewPaper.Sheet sheet : paper.measures()) {
            for (InterviewPaper.Proposal proposal : sheet.programmes()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("measure", sheet.code() + " " + sheet.name());
                row.put("code", proposal.code());
                row.put("name", proposal.name() + (proposal.basicService() ? "（基本的行政サービス）" : ""));
                row.put("section", proposal.section());
                row.put("budget", money(proposal.budgetYen()));
                row.put("direction", proposal.direction());
                row.put("change", proposal.change());
                row.put("content", proposal.content());
                row.put("needs", needs(proposal.budgetNeedYen(), proposal.peopleNeed()));
                row.put("question", proposal.question());
                rows.add(row);
            }
            sheet.newProgrammes().forEach(one -> rows.add(newProgramme(sheet, one)));
        }
        return rows;
    }

    private static Map<String, Object> newProgramme(InterviewPaper.Sheet sheet, InterviewPaper.NewOne one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("measure", sheet.code() + " " + sheet.name());
        row.put("code", one.modelCode());
        row.put("name", "【新規】" + one.name());
        row.put("section", one.section());
        row.put("budget", "－");
        row.put("direction", "新規");
        row.put("change", "－");
        row.put("content", one.commitment());
        row.put("needs", "");
        row.put("question", "");
        return row;
    }

    static List<Map<String, Object>> kpis(InterviewPaper paper) {
        List<Map<String, Object>> rows = new ArrayList<>();
        paper.measures().forEach(sheet -> sheet.kpis().forEach(figure -> rows.add(kpi(sheet.code(), figure))));
        paper.otherKpis().forEach(figure -> rows.add(kpi("－", figure)));
        return rows;
    }

    private static Map<String, Object> kpi(String measure, InterviewPaper.Figure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("measure", measure);
        row.put("name", figure.name() + "（" + figure.unit() + "）");
        row.put("baseline", figure.baseline());
        row.put("target", figure.target());
        row.put("value", figure.value());
        row.put("attainment", figure.attainment());
        row.put("trend", figure.trend());
        return row;
    }

    static List<Map<String, Object>> lastDecisions(List<InterviewPaper.Past> decisions) {
        return decisions.stream().map(past -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", past.code());
            row.put("subject", past.subject());
            row.put("verdict", past.verdict());
            row.put("words", past.words());
            row.put("section", past.section());
            row.put("due", past.due());
            row.put("state", past.state() + (past.outcome().equals("－") ? "" : "（" + past.outcome() + "）"));
            return row;
        }).toList();
    }

    /** One row for each measure with what every office wrote, side by side. */
    static List<Map<String, Object>> opinions(InterviewPaper paper) {
        return paper.measures().stream().map(sheet -> {
            Map<String, Object> row = measure(sheet);
            row.put("head", sheet.opinion(Office.DEPARTMENT_HEAD));
            row.put("policy", sheet.opinion(Office.POLICY));
            row.put("finance", sheet.opinion(Office.FINANCE));
            row.put("personnel", sheet.opinion(Office.PERSONNEL));
            return row;
        }).toList();
    }

    /** Code, name and priority of a measure. */
    static Map<String, Object> measure(InterviewPaper.Sheet sheet) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", sheet.code());
        row.put("name", sheet.name());
        row.put("priority", sheet.priority() == null ? "順位なし" : "優先度" + sheet.priority());
        return row;
    }

    static List<Map<String, String>> options(List<Verdict> verdicts) {
        return verdicts.stream().map(verdict -> Map.of("value", verdict.code(), "label", verdict.name())).toList();
    }

    static String needs(Long budgetYen, BigDecimal people) {
        List<String> needs = new ArrayList<>();
        if (budgetYen != null) {
            needs.add("予算 " + Yen.thousands(budgetYen));
        }
        if (people != null) {
            needs.add("人 " + people.stripTrailingZeros().toPlainString() + "人");
        }
        return String.join("、", needs);
    }

    static String money(Long yen) {
        return yen == null ? "－" : Yen.thousands(yen);
    }
}
