package city.nenrin.policy.logicmodel;

import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logic models: the draft is always open; May and November take snapshots, May's is published and frozen (BR-4).
 * Every method that changes something flushes before it returns.
 */
@Service
public class LogicModels {
    private static final String UNKNOWN = "」のロジックモデルは登録されていません。登録済みのコードを指定してください。";

    private final LogicModelRows models;
    private final LogicModelVersionRows versions;
    private final Programmes programmes;
    private final Kpis kpis;
    private final KpiFigures figures;
    private final Clock clock;

    LogicModels(LogicModelRows models, LogicModelVersionRows versions, Programmes programmes, Kpis kpis,
                KpiFigures figures, Clock clock) {
        this.models = models;
        this.versions = versions;
        this.programmes = programmes;
        this.kpis = kpis;
        this.figures = figures;
        this.clock = clock;
    }

    /** All models, by code. */
    @Transactional(readOnly = true)
    public List<LogicModel> all() {
        return models.findAllByOrderByCode();
    }

    /** The models these sections are in charge of, by code. */
    @Transactional(readOnly = true)
    public List<LogicModel> ownedBy(Collection<String> sections) {
        return models.findByOwnerSectionInOrderByCode(sections);
    }

    /** The models of a measure, by code. */
    @Transactional(readOnly = true)
    public List<LogicModel> ofMeasure(String measureCode) {
        return models.findByMeasureCodeOrderByCode(measureCode);
    }

    /** The models of several measures, by code. */
    @Transactional(readOnly = true)
    public List<LogicModel> ofMeasures(Collection<String> measureCodes) {
        return models.findByMeasureCodeInOrderByCode(measureCodes);
    }

    /** The models in which a programme stands as an activity, by code. */
    @Transactional(readOnly = true)
    public List<LogicModel> withProgramme(String programmeCode) {
        return models.withProgramme(programmeCode);
    }

    @Transactional(readOnly = true)
    public Optional<LogicModel> find(String code) {
        return models.findById(code);
    }

    /**
     * The open draft.
     *
     * @throws Refused when there is no such model
     */
    @Transactional(readOnly = true)
    public LogicModelContent draft(String code) {
        return get(code).content();
    }

    /**
     * Registers the model of a measure.
     *
     * @throws Refused when the code is taken or the content names what does not exist
     */
    @Transactional
    public LogicModel createForMeasure(String code, String measureCode, String ownerSection,
                                       LogicModelContent content, SourceMark mark) {
        return create(new LogicModel(code, Objects.requireNonNull(measureCode), null, ownerSection, mark), content);
    }

    /**
     * Registers the model of a new programme (A04, A29).
     *
     * @param measureCode the measure it would belong to, or null
     * @throws Refused when the code is taken or the content names what does not exist
     */
    @Transactional
    public LogicModel createForNewProgramme(String code, String programmeName, String measureCode,
                                            String ownerSection, LogicModelContent content, SourceMark mark) {
        return create(new LogicModel(code, measureCode, Objects.requireNonNull(programmeName), ownerSection, mark),
                content);
    }

    private LogicModel create(LogicModel model, LogicModelContent content) {
        if (models.existsById(model.code())) {
            throw new Refused("コード「" + model.code() + "」のロジックモデルは既にあります。別のコードを入力してください。");
        }
        check(content);
        model.replaceContent(content);
        return models.saveAndFlush(model);
    }

    /**
     * Replaces the draft. Judgements stand in the draft's arrows; where an arrow of the new content carries none, the
     * one it had is kept.
     *
     * @param expectedRevision {@link LogicModel#revision()} as the user saw it
     * @return the model after the change
     * @throws Refused when somebody else changed it meanwhile, or the content names what does not exist
     */
    @Transactional
    public LogicModel saveDraft(String code, int expectedRevision, LogicModelContent content) {
        LogicModel model = get(code);
        if (model.revision() != expectedRevision) {
            throw new Refused("他の人が更新しました。「" + code + "」を開き直して、変更点を確認してください。");
        }
        check(content);
        LogicModelContent before = model.content();
        LogicModelContent after = keepJudgements(before, content);
        if (!after.equals(before)) {
            model.replaceContent(after);
            model.become(LogicModelState.DRAFT);
        }
        return models.saveAndFlush(model);
    }

    private static LogicModelContent keepJudgements(LogicModelContent before, LogicModelContent after) {
        Map<String, LogicModelArrow> old = new HashMap<>();
        before.arrows().forEach(arrow -> old.put(arrow.key(), arrow));
        return after.with(after.nodes(), after.arrows().stream()
                .map(arrow -> arrow.judgement() == null && old.containsKey(arrow.key())
                        ? arrow.withJudgementOf(old.get(arrow.key())) : arrow)
                .toList());
    }

    /**
     * Records what the actuals say about arrows (BR-1).
     *
     * @throws Refused when an arrow does not exist or a judgement is missing; nothing is recorded then
     */
    @Transactional
    public LogicModel judge(String code, List<ArrowJudgement> judgements, EntryContext context) {
        LogicModel model = get(code);
        LogicModelContent draft = model.content();
        Map<String, LogicModelArrow> arrows = new LinkedHashMap<>();
        draft.arrows().forEach(arrow -> arrows.put(arrow.key(), arrow));
        Instant now = clock.instant();
        for (ArrowJudgement said : judgements) {
            String key = said.arrow();
            if (!arrows.containsKey(key)) {
                throw new Refused("矢印「" + key + "」は「" + code + "」にありません。今ある矢印を判定してください。");
            }
            if (said.judgement() == null) {
                throw new Refused("矢印「" + key + "」の判定が未選択です。4つの判定のいずれかを選んでください。");
            }
            String evidence = said.evidence() == null || said.evidence().isBlank() ? null : said.evidence();
            tooLong("矢印「" + key + "」の根拠", evidence, 1000);
            arrows.put(key, arrows.get(key).judged(said.judgement(), evidence, now, context.cycle(), context.phase()));
        }
        model.replaceContent(draft.with(draft.nodes(), List.copyOf(arrows.values())));
        if (!judgements.isEmpty()) {
            model.become(LogicModelState.DRAFT);
        }
        return models.saveAndFlush(model);
    }

    /**
     * Keys of the arrows that need a look: never judged, or the indicator of either end received a figure after the
     * last judgement. In the order of the model.
     */
    @Transactional(readOnly = true)
    public List<String> arrowsWithNewData(String code) {
        return arrowsWithNewData(get(code).content());
    }

    private List<String> arrowsWithNewData(LogicModelContent content) {
        Map<String, String> indicators = new HashMap<>();
        content.nodes().stream().filter(node -> node.kpiCode() != null)
                .forEach(node -> indicators.put(node.id(), node.kpiCode()));
        Map<String, Instant> entered = figures.lastEntered(indicators.values());
        List<String> keys = new ArrayList<>();
        for (LogicModelArrow arrow : content.arrows()) {
            boolean neverJudged = arrow.judgement() == null || arrow.judgedAt() == null;
            if (neverJudged || isAfter(entered.get(indicators.get(arrow.from())), arrow.judgedAt())
                    || isAfter(entered.get(indicators.get(arrow.to())), arrow.judgedAt())) {
                keys.add(arrow.key());
            }
        }
        return keys;
    }

    private static boolean isAfter(Instant entered, Instant judged) {
        return entered != null && entered.isAfter(judged);
    }

    /**
     * Confirms in one go the judgements of all arrows without new data.
     *
     * @return keys of the arrows confirmed, in the order of the model
     */
    @Transactional
    public List<String> confirmWithoutNewData(String code, EntryContext context) {
        LogicModel model = get(code);
        LogicModelContent draft = model.content();
        Set<String> open = Set.copyOf(arrowsWithNewData(draft));
        Instant now = clock.instant();
        List<String> confirmed = new ArrayList<>();
        List<LogicModelArrow> arrows = draft.arrows().stream().map(arrow -> {
            if (open.contains(arrow.key())) {
                return arrow;
            }
            confirmed.add(arrow.key());
            return arrow.judged(arrow.judgement(), arrow.evidence(), now, context.cycle(), context.phase());
        }).toList();
        model.replaceContent(draft.with(draft.nodes(), arrows));
        models.saveAndFlush(model);
        return confirmed;
    }

    /** Keeps the draft as a waypoint. */
    @Transactional
    public LogicModelVersion keep(String code, EntryContext context) {
        LogicModel model = get(code);
        return freeze(model, SnapshotKind.DRAFT, model.content(), context);
    }

    /**
     * Takes the snapshot of a submission; all staff can read it from now on.
     *
     * @throws Refused outside the logic-model months: then {@link LogicModelRevisions} is the way (BR-2)
     */
    @Transactional
    public LogicModelVersion submit(String code, EntryContext context) {
        if (!LogicModelMoment.isMonth(context.phase())) {
            throw new Refused("「" + code + "」は5月と11月のロジックモデル月間に提出できます。"
                    + "それ以外の時期の改定には、市長の決定と理由が必要です。");
        }
        return freezeSubmission(code, context);
    }

    void describeNewProgramme(String code, String name, String measureCode) {
        LogicModel model = get(code);
        model.describeNewProgramme(name, measureCode);
        models.saveAndFlush(model);
    }

    LogicModelVersion freezeSubmission(String code, EntryContext context) {
        LogicModel model = get(code);
        model.become(LogicModelState.SUBMITTED);
        return freeze(model, SnapshotKind.SUBMITTED, model.content(), context);
    }

    /**
     * Publishes what was submitted last, without internal parts; edits of the draft since then are not in it (BR-4).
     *
     * @throws Refused when nothing was ever submitted
     */
    @Transactional
    public LogicModelVersion publish(String code, EntryContext context) {
        LogicModelVersion submitted = latest(code, SnapshotKind.SUBMITTED).orElseThrow(() ->
                new Refused("「" + code + "」はまだ提出されていません。提出の後に公表してください。"));
        LogicModelVersion published = freezeForPublication(code, submitted.number(), context);
        markPublished(code);
        return published;
    }

    /** Makes the frozen copy of one submitted version, without internal parts; nobody outside sees it yet (BR-4). */
    LogicModelVersion freezeForPublication(String code, int submittedVersion, EntryContext context) {
        return freeze(get(code), SnapshotKind.PUBLISHED, version(code, submittedVersion).content().forPublication(),
                context);
    }

    /** The copy is out; a draft that was changed since stays a draft. */
    void markPublished(String code) {
        LogicModel model = get(code);
        if (model.state() == LogicModelState.SUBMITTED) {
            model.become(LogicModelState.PUBLISHED);
            models.saveAndFlush(model);
        }
    }

    private LogicModelVersion freeze(LogicModel model, SnapshotKind kind, LogicModelContent content,
                                     EntryContext context) {
        int number = versions.latest(model.code())
                .map(LogicModelVersion::number).orElse(0) + 1;
        return versions.saveAndFlush(new LogicModelVersion(model.code(), number, kind, content, context,
                clock.instant()));
    }

    /** All versions, oldest first. */
    @Transactional(readOnly = true)
    public List<LogicModelVersion> versions(String code) {
        return versions.findByModelCodeOrderByNumber(code);
    }

    /** The newest version of one kind. */
    @Transactional(readOnly = true)
    public Optional<LogicModelVersion> latest(String code, SnapshotKind kind) {
        return versions.latest(code, kind);
    }

    /**
     * The difference from version {@code from} to version {@code to}.
     *
     * @throws Refused when one of them does not exist
     */
    @Transactional(readOnly = true)
    public LogicModelDiff diff(String code, int from, int to) {
        return LogicModelDiff.between(version(code, from).content(), version(code, to).content());
    }

    /**
     * One version.
     *
     * @throws Refused when it does not exist
     */
    @Transactional(readOnly = true)
    public LogicModelVersion version(String code, int number) {
        return versions.version(code, number).orElseThrow(() -> new Refused(
                "「" + code + "」に第" + number + "版はありません。ある版の番号を指定してください。"));
    }

    /** What the draft changed since the newest submitted version; empty when nothing was ever submitted. */
    @Transactional(readOnly = true)
    public LogicModelDiff changesSinceSubmission(String code) {
        LogicModelContent draft = get(code).content();
        return latest(code, SnapshotKind.SUBMITTED)
                .map(version -> LogicModelDiff.between(version.content(), draft))
                .orElse(new LogicModelDiff(List.of()));
    }

    /** The quality warnings of the draft, the hint at the short form (BR-7) last. */
    @Transactional(readOnly = true)
    public List<QualityWarning> warnings(String code) {
        return warnings(get(code).content());
    }

    /** The same for a content that need not be a draft. */
    @Transactional(readOnly = true)
    public List<QualityWarning> warnings(LogicModelContent draft) {
        List<QualityWarning> warnings = new ArrayList<>(LogicModelQuality.check(draft));
        Set<String> codes = draft.nodes().stream().map(LogicModelNode::programmeCode).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Programme> activities = programmes.withCodes(codes);
        if (!activities.isEmpty() && activities.stream().allMatch(Programme::shortForm)) {
            warnings.add(new QualityWarning(QualityRule.SHORT_FORM, "",
                    "活動がすべて法定・定例の事務事業です。簡易様式で足りるかを部担当に相談してください"));
        }
        return warnings;
    }

    /** @throws Refused about {@code outline} with every line that keeps a text of boxes and arrows from being stored */
    @Transactional(readOnly = true)
    public void requireReadable(LogicModelOutline outline) {
        List<String> faults = new ArrayList<>(outline.faults());
        faults.addAll(unregistered(outline, "指標", LogicModelNode::kpiCode,
                codes -> kpis.withCodes(codes).stream().map(kpi -> kpi.code()).toList()));
        faults.addAll(unregistered(outline, "事務事業", LogicModelNode::programmeCode,
                codes -> programmes.withCodes(codes).stream().map(Programme::code).toList()));
        if (faults.isEmpty() && outline.nodes().isEmpty()) {
            faults.add("箱がありません。見出しの下に「a1 活動の文」のように一つ以上書いてください。");
        }
        Refused.ifAny(faults.stream().map(fault -> Fault.of("outline", fault)).toList());
    }

    private static List<String> unregistered(LogicModelOutline outline, String label,
                                             Function<LogicModelNode, String> code,
                                             Function<Set<String>, List<String>> registered) {
        Set<String> missing = outline.nodes().stream().map(code).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        registered.apply(Set.copyOf(missing)).forEach(missing::remove);
        return outline.nodes().stream().filter(node -> code.apply(node) != null && missing.contains(code.apply(node)))
                .map(node -> outline.line(node.id()) + "行目: " + label + "「" + code.apply(node)
                        + "」は登録されていません。登録済みのコードにするか、[" + label + " …] を消してください。").toList();
    }

    /** Hands a model to another section (BR-37). */
    @Transactional
    public void assign(String code, String section) {
        LogicModel model = get(code);
        model.assignTo(section);
        models.saveAndFlush(model);
    }

    /** Ends a model; its versions stay. */
    @Transactional
    public void end(String code) {
        LogicModel model = get(code);
        model.become(LogicModelState.ENDED);
        models.saveAndFlush(model);
    }

    private LogicModel get(String code) {
        return models.findById(code).orElseThrow(() -> new Refused("「" + code + UNKNOWN));
    }

    /** What can never be stored. Everything that is merely poor is left to {@link LogicModelQuality}. */
    private void check(LogicModelContent content) {
        if (content.title() == null || content.title().isBlank()) {
            throw new Refused("title", "を入力してください（未入力）。");
        }
        bounded("title", content.title(), 200);
        bounded("problem", content.problem(), 1000);
        bounded("target", content.targetGroup(), 1000);
        bounded("factors", content.externalFactors(), 1000);
        bounded("commitment", content.commitment(), 1000);
        bounded("publicSummary", content.publicSummary(), 2000);
        Set<String> ids = new HashSet<>();
        for (LogicModelNode node : content.nodes()) {
            checkNode(node, ids);
        }
        Set<String> arrows = new HashSet<>();
        for (LogicModelArrow arrow : content.arrows()) {
            if (!arrows.add(arrow.key())) {
                throw new Refused("矢印「" + arrow.key() + "」が2本あります。1本にしてください。");
            }
            tooLong("矢印「" + arrow.key() + "」の前提", arrow.assumption(), 500);
        }
        unknown("指標", content.nodes().stream().map(LogicModelNode::kpiCode).toList(),
                codes -> kpis.withCodes(codes).stream().map(kpi -> kpi.code()).toList());
        unknown("事務事業", content.nodes().stream().map(LogicModelNode::programmeCode).toList(),
                codes -> programmes.withCodes(codes).stream().map(Programme::code).toList());
    }

    private static void checkNode(LogicModelNode node, Set<String> ids) {
        if (node.id() == null || !node.id().matches("[A-Za-z0-9]{1,20}")) {
            throw new Refused("箱の番号は半角英数字20文字以内で入力してください（入力値: " + node.id() + "）。");
        }
        if (!ids.add(node.id())) {
            throw new Refused("箱の番号「" + node.id() + "」が2つあります。別の番号にしてください。");
        }
        if (node.kind() == null) {
            throw new Refused("箱「" + node.id() + "」の種類が未選択です。投入から最終成果までのいずれかを選んでください。");
        }
        if (node.text() == null || node.text().isBlank()) {
            throw new Refused("箱「" + node.id() + "」の文を入力してください（未入力）。");
        }
        tooLong("箱「" + node.id() + "」の文", node.text(), 500);
    }

    private static void bounded(String field, String text, int maximum) {
        if (text != null && text.length() > maximum) {
            throw new Refused(field, "は" + maximum + "文字以内で入力してください（入力値: " + text.length() + "文字）。");
        }
    }

    private static void tooLong(String label, String text, int maximum) {
        if (text != null && text.length() > maximum) {
            throw new Refused(label + "は" + maximum + "文字以内で入力してください（入力値: " + text.length() + "文字）。");
        }
    }

    private static void unknown(String label, List<String> codes, Function<Set<String>, List<String>> find) {
        Set<String> missing = codes.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            find.apply(Set.copyOf(missing)).forEach(missing::remove);
        }
        if (!missing.isEmpty()) {
            throw new Refused(label + "「" + String.join("」「", missing) + "」は登録されていません。登録済みのコードを入力してください。");
        }
    }
}
