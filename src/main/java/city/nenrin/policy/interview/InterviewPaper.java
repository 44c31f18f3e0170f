package city.nenrin.policy.interview;

import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The papers of one department for one interview as a value (A03): what is printed, and what a pack freezes. Texts
 * are as people read them; amounts are yen.
 *
 * @param moment       for example 「令和9年度 4月面談」
 * @param focus        今回の重点 of the city, or empty
 * @param statement    部の方針, or empty before the head has confirmed it
 * @param question     the department's question to the mayor, or empty
 * @param remarks      what the lead section adds, or empty
 */
public record InterviewPaper(String department, String departmentName, String moment, String focus, String statement,
                             String question, String remarks, List<Report> reports, List<Past> lastDecisions,
                             List<Sheet> measures, List<Figure> otherKpis) {

    public InterviewPaper {
        reports = List.copyOf(reports);
        lastDecisions = List.copyOf(lastDecisions);
        measures = List.copyOf(measures);
        otherKpis = List.copyOf(otherKpis);
    }

    /** Spring: the report of one section on October and on what comes from April (A09, A10). */
    public record Report(String section, String sinceOctober, String fromApril) {
    }

    /** An earlier decision and what became of it. */
    public record Past(String code, String subject, String verdict, String words, String section, String due,
                       String state, String outcome) {
    }

    /**
     * One measure on one sheet.
     *
     * @param priority 1 to 3, or null where it is not ranked
     * @param issue    論点 as the lead section put it, or empty
     * @param opinions text by {@link Office}; offices that wrote nothing are missing
     * @param model    the columns of its logic model, left to right; empty without a model
     */
    public record Sheet(String code, String name, Integer priority, String section, String issue,
                        Map<Office, String> opinions, List<Figure> kpis, List<Proposal> programmes,
                        List<NewOne> newProgrammes, List<Column> model) {

        /** What an office wrote, or 「－」. */
        public String opinion(Office office) {
            return opinions.getOrDefault(office, Shown.NOTHING);
        }
    }

    /** One column of a logic model: the kind of its boxes and what stands in them. */
    public record Column(String kind, List<String> texts) {
    }

    /** One KPI: figures as text with 「－」 where there is none. */
    public record Figure(String code, String name, String unit, String baseline, String target, String value,
                         String attainment, String rating, String trend) {
    }

    /**
     * What a section proposes for one programme.
     *
     * @param budgetYen      budget of the year the figures are about, or null
     * @param settlementYen  settled amount, or null while the books are open
     * @param budgetNeedYen  budget needed, or null
     * @param peopleNeed     people needed in full-time posts, or null
     * @param basicService   基本的行政サービス: shown as secured
     */
    public record Proposal(String code, String name, String section, boolean basicService, Long budgetYen,
                           Long settlementYen, String direction, String change, String content, Long budgetNeedYen,
                           BigDecimal peopleNeed, String question) {
    }

    /** A new programme: これをやる → 要る予算・人・能力. */
    public record NewOne(String modelCode, String name, String section, String commitment) {

        /** The same beside the proposals for programmes that are there already. */
        public Proposal proposal() {
            return new Proposal(modelCode, "【新規】" + name, section, false, null, null, "新規", Shown.NOTHING, commitment, null, null, "");
        }
    }
}
