package city.nenrin.policy.publication;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitKind;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiTarget;
import city.nenrin.policy.kpi.KpiTargets;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelDiff;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonth;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.NodeKind;
import city.nenrin.policy.logicmodel.web.LogicModelChart;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what citizens may read: the frozen copies of the last publication and the figures that had been counted when
 * they were frozen. The table of who sees what has the last word; without its yes a part stays out.
 */
@Service
public class PublishedModels {

    static final String SUMMARY = "わかりやすい説明（公表文）";
    private static final int YEARS = 5;
    private static final String OUTSIDE = "計画の外";

    private final LogicModelMonths months;
    private final LogicModels models;
    private final Kpis kpis;
    private final KpiFigures figures;
    private final KpiTargets targets;
    private final PlanNodes plan;
    private final Organization organization;
    private final ReadPolicy policy;
    private final Clock clock;

    PublishedModels(LogicModelMonths months, LogicModels models, Kpis kpis, KpiFigures figures, KpiTargets targets,
                    PlanNodes plan, Organization organization, ReadPolicy policy, Clock clock) {
        this.months = months;
        this.models = models;
        this.kpis = kpis;
        this.figures = figures;
        this.targets = targets;
        this.plan = plan;
        this.organization = organization;
        this.policy = policy;
        this.clock = clock;
    }

    /** What citizens may read today; without policies as long as nothing has been published. */
    @Transactional(readOnly = true)
    public PublishedCity read() {
        LocalDate today = LocalDate.now(clock);
        String city = organization.units(today).stream().filter(unit -> unit.kind() == UnitKind.CITY).map(Unit::name)
                .findFirst().orElse("");
        List<LogicModelMonth> published = policy.publishable(DataKind.LOGIC_MODEL_PUBLISHED) ? months.published(today)
                : List.of();
        if (published.isEmpty()) {
            return new PublishedCity(city, "", "", List.of(), List.of());
        }
        LogicModelMonth month = published.get(0);
        LogicModelMoment moment = moment(month);
        Map<String, LogicModelContent> now = contents(moment);
        Map<String, LogicModelContent> before = published.size() > 1 ? contents(moment(published.get(1))) : Map.of();
        Map<String, PublishedCity.PublishedKpi> indicators = indicators(now, month, moment.fiscalYear());
        Map<String, List<PublishedCity.PublishedModel>> byPolicy = new TreeMap<>(inNumbers());
        now.keySet().stream().sorted(inNumbers()).map(code -> models.find(code).orElseThrow())
                .forEach(model -> byPolicy.computeIfAbsent(policyOf(model), key -> new ArrayList<>())
                        .add(model(model, now.get(model.code()), before.get(model.code()), indicators, today)));
        return new PublishedCity(city, EraFormat.fiscalYear(moment.cycle()),
                EraFormat.date(month.publishedOn().orElseThrow()),
                years(moment.fiscalYear()).mapToObj(EraFormat::fiscalYear).toList(),
                byPolicy.entrySet().stream().map(entry -> new PublishedCity.PublishedPolicy(entry.getKey(),
                        List.copyOf(entry.getValue()))).toList());
    }

    /**
     * The KPIs on the site whose figure of its last year is not there, and why: each reason with its number.
     *
     * @return Japanese, for example 「見込だけ 8件」; empty where nothing is missing or nothing has been published
     */
    @Transactional(readOnly = true)
    public List<String> missing() {
        PublishedCity city = read();
        List<LogicModelMonth> published = months.published(LocalDate.now(clock));
        if (published.isEmpty()) {
            return List.of();
        }
        Set<String> gaps = city.policies().stream().flatMap(policy -> policy.models().stream())
                .flatMap(model -> model.kpis().stream())
                .filter(kpi -> kpi.values().get(kpi.values().size() - 1).equals(Shown.NOTHING))
                .map(PublishedCity.PublishedKpi::code).collect(Collectors.toSet());
        Map<String, Long> reasons = figures.figures(gaps, moment(published.get(0)).fiscalYear(), Term.ANNUAL).stream()
                .collect(Collectors.groupingBy(figure -> figure.current().map(PublishedModels::reason).orElse("未入力"),
                        TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream().map(reason -> reason.getKey() + " " + reason.getValue() + "件").toList();
    }

    private static String reason(KpiEntry entry) {
        return entry.value().isEmpty() ? "公表予定日より前" : entry.certainty().orElseThrow() == Certainty.FORECAST
                ? "見込だけ" : "公表する内容を固めた後の入力";
    }

    private static LogicModelMoment moment(LogicModelMonth month) {
        return LogicModelMoment.of(month.key().cycle(), month.key().phaseKey());
    }

    /** The frozen copies of a month by model code. */
    private Map<String, LogicModelContent> contents(LogicModelMoment moment) {
        Map<String, LogicModelContent> contents = new LinkedHashMap<>();
        months.publications(moment).forEach(publication -> publication.publishedVersion().ifPresent(number ->
                contents.put(publication.modelCode(), models.version(publication.modelCode(), number).content())));
        return contents;
    }

    private PublishedCity.PublishedModel model(LogicModel model, LogicModelContent content, LogicModelContent before,
                                               Map<String, PublishedCity.PublishedKpi> indicators, LocalDate today) {
        Map<String, String> texts = new LinkedHashMap<>();
        text(texts, SUMMARY, content.publicSummary());
        text(texts, "課題", content.problem());
        text(texts, "対象", content.targetGroup());
        text(texts, "外部要因", content.externalFactors());
        return new PublishedCity.PublishedModel(model.code(), content.title(),
                model.measureCode().flatMap(plan::findById)
                        .map(measure -> "施策" + measure.code() + " " + measure.name()).orElse(OUTSIDE),
                organization.ownerOn(model.ownerSection(), today).flatMap(code -> organization.findUnit(code, today))
                        .map(Unit::name).orElse(Shown.NOTHING),
                texts, new LogicModelChart(content), columns(content), arrows(content), before != null,
                before == null ? List.of() : LogicModelDiff.between(before, content).changes().stream()
                        .map(LogicModelDiff.Change::describe).toList(),
                content.nodes().stream().map(LogicModelNode::kpiCode).filter(Objects::nonNull).distinct()
                        .map(indicators::get).filter(Objects::nonNull).toList());
    }

    private static void text(Map<String, String> texts, String heading, String text) {
        if (text != null && !text.isBlank()) {
            texts.put(heading, text);
        }
    }

    private static List<PublishedCity.Column> columns(LogicModelContent content) {
        return Arrays.stream(NodeKind.values()).map(kind -> new PublishedCity.Column(kind.label(), content.nodes().stream()
                .filter(node -> node.kind() == kind).map(LogicModelNode::text).toList()))
                .filter(column -> !column.boxes().isEmpty()).toList();
    }

    private static List<PublishedCity.Arrow> arrows(LogicModelContent content) {
        return content.arrows().stream().map((LogicModelArrow arrow) -> new PublishedCity.Arrow(
                box(content, arrow.from()), box(content, arrow.to()), arrow.assumption(),
                arrow.judgement() == null ? "未判定"
                        : LogicModelChart.sign(arrow.judgement()) + " " + arrow.judgement().label())).toList();
    }

    private static String box(LogicModelContent content, String id) {
        return content.node(id).map(LogicModelNode::text).orElse(id);
    }

    private String policyOf(LogicModel model) {
        return model.measureCode().flatMap(plan::findById).flatMap(PlanNode::parentCode).flatMap(plan::findById)
                .map(node -> "政策" + node.code() + " " + node.name()).orElse(OUTSIDE);
    }

    private Map<String, PublishedCity.PublishedKpi> indicators(Map<String, LogicModelContent> contents,
                                                               LogicModelMonth month, int fiscalYear) {
        if (!policy.publishable(DataKind.KPI_PUBLISHED)) {
            return Map.of();
        }
        List<String> codes = contents.values().stream().flatMap(content -> content.nodes().stream())
                .map(LogicModelNode::kpiCode).filter(Objects::nonNull).distinct().sorted().toList();
        Map<String, Map<Integer, KpiEntry>> counted = figures.countedBy(month.frozenAt().orElseThrow(), codes, fiscalYear);
        Map<String, BigDecimal> wanted = targets.ofYear(codes, fiscalYear).stream()
                .collect(Collectors.toMap(KpiTarget::kpiCode, KpiTarget::value));
        return kpis.withCodes(codes).stream().map(kpi -> indicator(kpi, wanted.get(kpi.code()),
                        counted.getOrDefault(kpi.code(), Map.of()), fiscalYear))
                .collect(Collectors.toMap(PublishedCity.PublishedKpi::code, Function.identity()));
    }

    private static PublishedCity.PublishedKpi indicator(Kpi kpi, BigDecimal target, Map<Integer, KpiEntry> counted,
                                                        int fiscalYear) {
        return new PublishedCity.PublishedKpi(kpi.code(), kpi.name(), kpi.unit(), kpi.definition(),
                kpi.sourceStatistic(), target == null ? "" : plain(target),
                years(fiscalYear).mapToObj(year -> Optional.ofNullable(counted.get(year)).flatMap(KpiEntry::value)
                        .map(PublishedModels::plain).orElse(Shown.NOTHING)).toList());
    }

    private static IntStream years(int last) {
        return IntStream.rangeClosed(last - YEARS + 1, last);
    }

    private static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** 政策2 before 政策10; what has no number comes last. */
    private static Comparator<String> inNumbers() {
        return Comparator.comparing((String text) -> text.matches(".*\\d.*")
                        ? Arrays.stream(text.split("\\D+")).filter(number -> !number.isEmpty()).map("%9s"::formatted)
                                .collect(Collectors.joining())
                        : OUTSIDE)
                .thenComparing(Comparator.naturalOrder());
    }
}
