package city.nenrin.policy.interview;

import city.nenrin.calendar.EraFormat;
import city.nenrin.lane.ProgrammeMoney;
import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiRounds;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModelState;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.NodeKind;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.Programme;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 市長面談資料: one sheet for each measure, filled from what the city knows already (A03). */
@Service
public class InterviewPapers {

    private final InterviewPacks packs;
    private final Departments departments;
    private final ProgrammeReviews reviews;
    private final Opinions opinions;
    private final InterviewRounds rounds;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final Kpis kpis;
    private final KpiFigures figures;
    private final KpiRounds attainment;
    private final LogicModels models;
    private final ProgrammeMoney money;
    private final ReadPolicy rights;
    private final Clock clock;

    InterviewPapers(InterviewPacks packs, Departments departments, ProgrammeReviews reviews, Opinions opinions,
                    InterviewRounds rounds, Decisions decisions, Verdicts verdicts, Kpis kpis, KpiFigures figures,
                    KpiRounds attainment, LogicModels models, ProgrammeMoney money, ReadPolicy rights, Clock clock) {
        this.packs = packs;
        this.departments = departments;
        this.reviews = reviews;
        this.opinions = opinions;
        this.rounds = rounds;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.kpis = kpis;
        this.figures = figures;
        this.attainment = attainment;
        this.models = models;
        this.money = money;
        this.rights = rights;
        this.clock = clock;
    }

    /** What the lead section makes of a measure: its place in the talk and the point in question. */
    public record Arrangement(String measureCode, int position, String issue) {
    }

    /**
     * A paper as somebody reads it.
     *
     * @param version the frozen version, or empty for the draft as it stands now
     */
    public record Reading(InterviewPaper paper, Optional<InterviewPack> version) {
    }

    /**
     * The papers of a department for a reader: the newest frozen version, or the draft before there is one.
     *
     * @throws city.nenrin.organization.AccessDenied if they are not for this reader
     */
    @Transactional(readOnly = true)
    public Reading read(Actor reader, InterviewMoment moment, String department) {
        rights.require(reader, DataKind.INTERVIEW_PACK, department);
        Optional<InterviewPack> pack = latest(moment, department);
        return new Reading(pack.map(InterviewPack::content).orElseGet(() -> draft(moment, department)), pack);
    }

    /** The newest frozen version. */
    @Transactional(readOnly = true)
    public Optional<InterviewPack> latest(InterviewMoment moment, String department) {
        return packs.findFirstByCycleAndSeasonAndDepartmentOrderByNumberDesc(moment.cycle(), moment.season(), department);
    }

    /** The newest frozen version of every department, by department. */
    @Transactional(readOnly = true)
    public List<InterviewPack> latest(InterviewMoment moment) {
        Map<String, InterviewPack> newest = new LinkedHashMap<>();
        packs.findByCycleAndSeasonOrderByDepartmentAscNumberAsc(moment.cycle(), moment.season())
                .forEach(pack -> newest.put(pack.department(), pack));
        return List.copyOf(newest.values());
    }

    /**
     * The lead section compiles the papers: a new version is frozen.
     *
     * @param arrangements order and points in question; measures that are left out follow by code
     * @param remarks      what the lead section adds, or null
     * @throws Refused if a measure is none of the department's
     */
    @Transactional
    public InterviewPack compile(InterviewMoment moment, String department, List<Arrangement> arrangements,
                                 String remarks, String actor) {
        InterviewPaper draft = draft(moment, department);
        Map<String, Arrangement> byMeasure = new HashMap<>();
        arrangements.forEach(arrangement -> byMeasure.put(arrangement.measureCode(), arrangement));
        Departments.requireAmong(draft.measures().stream().map(InterviewPaper.Sheet::code).collect(Collectors.toSet()),
                byMeasure.keySet());
        List<InterviewPaper.Sheet> arranged = draft.measures().stream()
                .map(sheet -> withIssue(sheet, byMeasure.get(sheet.code())))
                .sorted(Comparator.comparingInt(sheet -> byMeasure.containsKey(sheet.code())
                        ? byMeasure.get(sheet.code()).position() : Integer.MAX_VALUE)).toList();
        InterviewPaper paper = new InterviewPaper(draft.department(), draft.departmentName(), draft.moment(),
                draft.focus(), draft.statement(), draft.question(), remarks == null ? "" : remarks, draft.reports(),
                draft.lastDecisions(), arranged, draft.otherKpis());
        int number = latest(moment, department).map(InterviewPack::number).orElse(0) + 1;
        return packs.saveAndFlush(new InterviewPack(moment, department, number, paper, actor, clock.instant()));
    }

    private static InterviewPaper.Sheet withIssue(InterviewPaper.Sheet sheet, Arrangement arrangement) {
        String issue = arrangement == null || arrangement.issue() == null ? "" : arrangement.issue();
        return new InterviewPaper.Sheet(sheet.code(), sheet.name(), sheet.priority(), sheet.section(), issue,
                sheet.opinions(), sheet.kpis(), sheet.programmes(), sheet.newProgrammes(), sheet.model());
    }

    /**
     * The policy section has checked the newest versions and hands them out.
     *
     * @throws Refused if there is none yet, or the day lies in the future
     */
    @Transactional
    public void distribute(InterviewMoment moment, LocalDate day, String note, String actor) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("distributedOn", "の値「" + EraFormat.date(day) + "」は未来の日です。配付した日を入力してください。");
        }
        latest(moment).forEach(pack -> {
            pack.distribute(day);
            packs.save(pack);
        });
        packs.flush();
        rounds.distribute(moment, day, note, actor);
    }

    /** The papers as they would be compiled now. */
    @Transactional(readOnly = true)
    public InterviewPaper draft(InterviewMoment moment, String department) {
        List<String> sections = departments.sections(department);
        List<PlanNode> measures = departments.measures(department);
        Map<String, List<LogicModelNode>> boxes = boxes(measures.stream().map(PlanNode::code).toList());
        Map<String, List<InterviewPaper.Figure>> kpiRows = kpis(moment, sections, boxes);
        Map<String, Map<Office, String>> remarks = opinions.of(moment, department);
        Map<String, List<InterviewPaper.Proposal>> proposals = proposals(moment, sections);
        Map<String, List<InterviewPaper.NewOne>> newOnes = newProgrammes(moment, sections);
        List<InterviewPaper.Sheet> sheets = measures.stream().map(measure -> new InterviewPaper.Sheet(
                measure.code(), measure.name(), measure.priority().orElse(null),
                departments.name(measure.ownerSection()), "",
                remarks.getOrDefault(measure.code(), new EnumMap<>(Office.class)),
                kpiRows.getOrDefault(measure.code(), List.of()),
                proposals.getOrDefault(measure.code(), List.of()),
                newOnes.getOrDefault(measure.code(), List.of()), columns(boxes.get(measure.code())))).toList();
        Optional<DepartmentDirection> direction = opinions.direction(moment, department);
        return new InterviewPaper(department, departments.name(department), moment.label(),
                rounds.of(moment).focus().orElse(""), direction.map(DepartmentDirection::statement).orElse(""),
                direction.flatMap(DepartmentDirection::question).orElse(""), "", reports(moment, sections),
                lastDecisions(moment, department), sheets, kpiRows.getOrDefault("", List.of()));
    }

    private List<InterviewPaper.Report> reports(InterviewMoment moment, List<String> sections) {
        return reviews.sections(moment, sections).stream()
                .filter(review -> review.fromApril().isPresent() || review.sinceOctober().isPresent())
                .map(review -> new InterviewPaper.Report(departments.name(review.section()),
                        review.sinceOctober().orElse(Shown.NOTHING), review.fromApril().orElse(Shown.NOTHING))).toList();
    }

    /** Earlier decisions of the department, and what became of them; not those of this interview itself. */
    @Transactional(readOnly = true)
    public List<InterviewPaper.Past> lastDecisions(InterviewMoment moment, String department) {
        Map<String, String> names = verdicts.all().stream().collect(Collectors.toMap(Verdict::code, Verdict::name));
        return decisions.openOf(department).stream()
                .filter(decision -> decision.cycle() != moment.cycle() || !decision.phase().equals(moment.interviewPhase()))
                .map(decision -> new InterviewPaper.Past(decision.label(), decision.subjectName(),
                        names.getOrDefault(decision.verdict(), decision.verdict()), decision.words(),
                        departments.name(decision.ownerSection()), decision.due().map(EraFormat::date).orElse(Shown.NOTHING),
                        decision.state().label(), decision.closingNote().orElse(Shown.NOTHING))).toList();
    }

    private Map<String, List<InterviewPaper.Proposal>> proposals(InterviewMoment moment, List<String> sections) {
        List<Programme> programmes = reviews.programmes(sections);
        List<String> codes = programmes.stream().map(Programme::code).toList();
        Map<String, ProgrammeReview> reviewed = reviews.of(moment, codes);
        Map<String, String> names = verdicts.all().stream().collect(Collectors.toMap(Verdict::code, Verdict::name));
        Map<String, ProgrammeMoney.Amounts> amounts = money.ofYear(codes, moment.fiscalYear());
        Map<String, List<InterviewPaper.Proposal>> byMeasure = new HashMap<>();
        for (Programme programme : programmes) {
            ProgrammeReview review = reviewed.get(programme.code());
            ProgrammeMoney.Amounts amount = amounts.get(programme.code());
            byMeasure.computeIfAbsent(programme.measureCode(), code -> new ArrayList<>())
                    .add(new InterviewPaper.Proposal(programme.code(), programme.name(),
                            departments.name(programme.ownerSection()), programme.basicService(),
                            amount == null ? null : amount.budgetYen(),
                            amount == null ? null : amount.settledYen().orElse(null),
                            review == null ? "未検討" : names.getOrDefault(review.direction(), review.direction()),
                            review == null ? Shown.NOTHING : review.change().label(),
                            review == null ? "" : review.content().orElse(""),
                            review == null ? null : review.budgetNeedYen().orElse(null),
                            review == null ? null : review.peopleNeed().orElse(null),
                            review == null ? "" : review.question().orElse("")));
        }
        return byMeasure;
    }

    private Map<String, List<InterviewPaper.NewOne>> newProgrammes(InterviewMoment moment, List<String> sections) {
        return reviews.newProgrammes(moment, sections).stream().collect(Collectors.groupingBy(
                proposal -> proposal.measureCode().orElse(""), Collectors.mapping(proposal ->
                        new InterviewPaper.NewOne(proposal.modelCode(), proposal.name(),
                                departments.name(proposal.section()),
                                Optional.ofNullable(reviews.model(proposal).commitment()).orElse(proposal.commitment())),
                        Collectors.toList())));
    }

    private static List<InterviewPaper.Column> columns(List<LogicModelNode> nodes) {
        return Arrays.stream(NodeKind.values()).map(kind -> new InterviewPaper.Column(kind.label(),
                        nodes.stream().filter(node -> node.kind() == kind).map(LogicModelNode::text).toList()))
                .filter(column -> !column.texts().isEmpty()).toList();
    }

    /** For each measure the boxes of its logic models as they stand now, without those of new programmes. */
    private Map<String, List<LogicModelNode>> boxes(List<String> measures) {
        Map<String, List<LogicModelNode>> boxes = new LinkedHashMap<>();
        measures.forEach(measure -> boxes.put(measure, new ArrayList<>()));
        models.ofMeasures(measures).stream()
                .filter(model -> model.newProgramme().isEmpty() && model.state() != LogicModelState.ENDED)
                .forEach(model -> boxes.get(model.measureCode().orElseThrow()).addAll(model.content().nodes()));
        return boxes;
    }

    /** The KPIs by measure, its own and the indicators of its logic model; under the empty key those of the department that belong to none of its measures. */
    private Map<String, List<InterviewPaper.Figure>> kpis(InterviewMoment moment, List<String> sections,
                                                         Map<String, List<LogicModelNode>> boxes) {
        Map<String, String> measureOf = new LinkedHashMap<>();
        kpis.findByMeasureCodeInOrderByCode(boxes.keySet())
                .forEach(kpi -> measureOf.put(kpi.code(), kpi.measureCode().orElseThrow()));
        boxes.forEach((measure, nodes) -> nodes.stream().map(LogicModelNode::kpiCode).filter(Objects::nonNull)
                .forEach(kpi -> measureOf.putIfAbsent(kpi, measure)));
        for (Kpi kpi : kpis.findByOwnerSectionInOrderByCode(sections)) {
            measureOf.putIfAbsent(kpi.code(), "");
        }
        Map<String, KpiRounds.Rating> ratings = attainment.ratings(moment.cycle(), moment.kpiPhase(),
                measureOf.keySet());
        Map<String, List<InterviewPaper.Figure>> byMeasure = new HashMap<>();
        for (KpiFigure figure : figures.figures(new LinkedHashSet<>(measureOf.keySet()), moment.fiscalYear(), moment.term())) {
            byMeasure.computeIfAbsent(measureOf.get(figure.kpi().code()), code -> new ArrayList<>())
                    .add(row(figure, ratings.get(figure.kpi().code())));
        }
        return byMeasure;
    }

    private static InterviewPaper.Figure row(KpiFigure figure, KpiRounds.Rating rating) {
        String value = Shown.of(figure.current().flatMap(KpiEntry::value))
                + figure.current().flatMap(KpiEntry::certainty).map(certainty -> "（" + certainty.label() + "）").orElse("");
        return new InterviewPaper.Figure(figure.kpi().code(), figure.kpi().name(), figure.kpi().unit(),
                Shown.of(figure.kpi().baselineValue()), Shown.of(figure.target()), value,
                figure.attainmentShown(),
                rating == null ? Shown.NOTHING : rating.rating(),
                figure.trend().stream().map(point -> Shown.of(point.value())).collect(Collectors.joining(" → ")));
    }
}
