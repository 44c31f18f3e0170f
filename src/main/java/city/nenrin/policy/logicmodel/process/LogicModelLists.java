package city.nenrin.policy.logicmodel.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Liaison;
import city.nenrin.organization.Organization;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelDiff;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModelOpinion;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.QualityWarning;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Logic models and what belongs to them as rows and texts of forms. */
@Component
class LogicModelLists {

    private static final int WORDS_SHOWN = 10;

    private final LogicModels models;
    private final KpiFigures figures;
    private final PlanNodes plan;
    private final Organization organization;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final Clock clock;

    LogicModelLists(LogicModels models, KpiFigures figures, PlanNodes plan, Organization organization,
                   Decisions decisions, Verdicts verdicts, Clock clock) {
        this.models = models;
        this.figures = figures;
        this.plan = plan;
        this.organization = organization;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** Title and place in the plan: 「地域福祉の充実（施策3-1 地域福祉の充実）」. */
    String name(LogicModel model) {
        String place = model.measureCode().flatMap(plan::findById)
                .map(measure -> "施策" + measure.code() + " " + measure.name()).orElse("計画の外");
        return model.title()
                + model.newProgramme().map(programme -> "（新規事業「" + programme + "」、" + place + "）")
                .orElse("（" + place + "）");
    }

    String section(String code) {
        return organization.unitName(code, LocalDate.now(clock));
    }

    /** All sections but one, as options. */
    List<Map<String, Object>> otherSections(String own) {
        return organization.sections(LocalDate.now(clock)).stream().filter(section -> !section.code().equals(own))
                .map(section -> Map.<String, Object>of("value", section.code(), "label", section.name())).toList();
    }

    /** The measures of a section, as options. */
    List<Map<String, Object>> measures(String section, Optional<String> always) {
        List<PlanNode> measures = new ArrayList<>(plan.measuresOwnedBy(List.of(section)));
        always.filter(code -> measures.stream().noneMatch(measure -> measure.code().equals(code)))
                .flatMap(plan::findById).ifPresent(measures::add);
        return measures.stream().map(measure -> Map.<String, Object>of("value", measure.code(),
                "label", measure.code() + " " + measure.name())).toList();
    }

    /** The offer of help that stands beside every warning. */
    String help(String section) {
        LocalDate today = LocalDate.now(clock);
        return organization.departmentOf(section, today)
                .flatMap(department -> organization.liaison(department.code(), today)).map(Liaison::policyOfficer)
                .map(officer -> organization.staff(officer).displayName())
                .map(officer -> "部担当（" + officer + "）がお手伝いします。").orElse("部担当がお手伝いします。");
    }

    static List<Map<String, Object>> warnings(List<QualityWarning> warnings) {
        return warnings.stream().map(warning -> Map.<String, Object>of("message", warning.message())).toList();
    }

    static List<Map<String, Object>> changes(LogicModelDiff diff) {
        return diff.changes().stream().map(change -> Map.<String, Object>of("change", change.describe())).toList();
    }

    /** What related sections said, or that they said nothing. */
    List<Map<String, Object>> opinions(List<LogicModelOpinion> opinions) {
        return opinions.stream().map(opinion -> Map.<String, Object>of(
                "section", section(opinion.key().section()),
                "question", opinion.question().orElse(""),
                "opinion", opinion.opinion().orElse(opinion.awaited()
                        ? "（" + EraFormat.monthDay(opinion.due()) + "まで待っています）" : "（期限までに回答なし）"))).toList();
    }

    /** The mayor's words at the last interviews about the model's measure and programmes, newest first. */
    List<Map<String, Object>> words(LogicModel model, LogicModelContent content) {
        Map<String, Decision> said = new TreeMap<>();
        model.measureCode().map(decisions::aboutMeasure).orElse(List.of())
                .forEach(decision -> said.put(decision.code(), decision));
        decisions.aboutProgrammes(content.nodes().stream().map(LogicModelNode::programmeCode).filter(Objects::nonNull)
                .distinct().toList()).forEach(decision -> said.put(decision.code(), decision));
        return said.values().stream()
                .filter(decision -> decision.state() != DecisionState.RECORDED
                        && decision.state() != DecisionState.WITHDRAWN)
                .sorted(Comparator.comparing(Decision::cycle).thenComparing(Decision::season).reversed()
                        .thenComparing(Decision::number))
                .limit(WORDS_SHOWN)
                .map(decision -> Map.<String, Object>of(
                        "when", decision.cycle() + "年 " + decision.season().label(),
                        "subject", decision.subjectName(),
                        "verdict", verdicts.find(decision.verdict()).map(Verdict::name).orElse(decision.verdict()),
                        "words", decision.words())).toList();
    }

    /** Every arrow with its boxes, the results at both ends, and what was judged; in the order of the model. */
    Map<String, Map<String, Object>> arrows(LogicModelContent content, LogicModelMoment moment) {
        Map<String, KpiFigure> results = figures.figures(content.nodes().stream().map(LogicModelNode::kpiCode)
                        .filter(Objects::nonNull).distinct().toList(), moment.fiscalYear(), moment.term()).stream()
                .collect(Collectors.toMap(figure -> figure.kpi().code(), Function.identity()));
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (LogicModelArrow arrow : content.arrows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("arrow", arrow.key());
            row.put("hypothesis", box(content, arrow.from()) + " → " + box(content, arrow.to())
                    + (arrow.assumption() == null ? "" : "（前提: " + arrow.assumption() + "）"));
            row.put("result", result(content, arrow.from(), results) + " → " + result(content, arrow.to(), results));
            row.put("last", judged(arrow));
            row.put("evidence", arrow.evidence() == null ? "" : arrow.evidence());
            rows.put(arrow.key(), row);
        }
        return rows;
    }

    private static String box(LogicModelContent content, String id) {
        return content.node(id).map(LogicModelNode::text).orElse("（" + id + "という箱はありません）");
    }

    private static String result(LogicModelContent content, String id, Map<String, KpiFigure> results) {
        return content.node(id).map(LogicModelNode::kpiCode).map(results::get).map(LogicModelLists::result).orElse(Shown.NOTHING);
    }

    private static String result(KpiFigure figure) {
        String value = figure.current().flatMap(KpiEntry::value)
                .map(number -> Shown.of(number) + figure.kpi().unit()).orElse("未入力");
        String before = figure.previous().flatMap(KpiEntry::value).map(BigDecimal::stripTrailingZeros)
                .map(number -> "前回" + number.toPlainString()).orElse("");
        String attainment = figure.attainment().map(percent -> "達成率" + figure.attainmentShown()).orElse("");
        String detail = Stream.of(before, attainment).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
        return figure.kpi().name() + " " + value + (detail.isEmpty() ? "" : "（" + detail + "）");
    }

    /** For example 「支持された（2027年 5月）」. */
    static String judged(LogicModelArrow arrow) {
        if (arrow.judgement() == null) {
            return "未判定";
        }
        return arrow.judgement().label() + (arrow.judgedInCycle() == null ? "" : "（" + EraFormat.fiscalYear(
                arrow.judgedInCycle()) + (LogicModelMoment.MAY.equals(arrow.judgedInPhase()) ? " 5月" : " 11月") + "）");
    }

    /** How many arrows of a model have which judgement: 「支持された 3、まだ測れない 1」. */
    static String tally(LogicModelContent content) {
        Map<Judgement, Long> counts = new EnumMap<>(Judgement.class);
        content.arrows().stream().map(LogicModelArrow::judgement).filter(Objects::nonNull)
                .forEach(judgement -> counts.merge(judgement, 1L, Long::sum));
        return counts.isEmpty() ? "未判定" : counts.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue()).collect(Collectors.joining("、"));
    }

    LogicModel model(String code) {
        return models.find(code).orElseThrow(() -> new IllegalStateException("No logic model " + code));
    }
}
