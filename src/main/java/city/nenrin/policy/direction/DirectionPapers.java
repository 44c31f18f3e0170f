package city.nenrin.policy.direction;

import city.nenrin.approval.FormalDecisions;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The direction papers from the compiled results of the interviews to the notice (A25, A50). */
@Service
public class DirectionPapers {

    private final JdbcClient database;
    private final Decisions decisions;
    private final PlanNodes plan;
    private final FormalDecisions formalDecisions;
    private final Clock clock;

    DirectionPapers(JdbcClient database, Decisions decisions, PlanNodes plan, FormalDecisions formalDecisions, Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.plan = plan;
        this.formalDecisions = formalDecisions;
        this.clock = clock;
    }

    /** What formal decision, circulating paper and executive meeting know the paper of a season by. */
    public static String subject(int cycle, String phase) {
        return cycle + "/" + phase;
    }

    /** The decisions of the interviews that a direction paper follows, by number. */
    @Transactional(readOnly = true)
    public List<Decision> decisionsFor(int cycle, String phase) {
        return decisions.of(cycle, Season.ofPhase(phase).interviewPhase());
    }

    /**
     * The policy section sums up the results of the interviews.
     *
     * @throws Refused while a decision of the season is not fixed
     */
    @Transactional
    public void compile(int cycle, String phase, String summary, String crossIssues, String actor) {
        long open = decisionsFor(cycle, phase).stream()
                .filter(decision -> decision.state() == DecisionState.RECORDED).count();
        if (open > 0) {
            throw new Refused("まだ確定していない決定が" + open + "件あります。「面談結果の確定」の後に取りまとめてください。");
        }
        database.sql("INSERT INTO direction_paper (cycle, phase_key, summary, cross_issues, compiled_by, compiled_at, version) "
                        + "VALUES (?, ?, ?, ?, ?, ?, 0)")
                .params(cycle, phase, summary, crossIssues, actor, OffsetDateTime.now(clock)).update();
    }

    /**
     * A new version of the paper; the earlier ones stay as they are.
     *
     * @return the number of the version
     * @throws Refused about {@code items}
     */
    @Transactional
    public int draft(int cycle, String phase, DirectionDraft draft, String actor) {
        List<Fault> faults = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Set<String> measures = new HashSet<>();
        if (draft.items().isEmpty()) {
            faults.add(Fault.of("items", "を一つ以上入力してください。"));
        }
        for (int i = 0; i < draft.items().size(); i++) {
            DirectionItem item = draft.items().get(i);
            Optional<PlanNode> measure = Optional.ofNullable(item.measureCode()).flatMap(plan::findById)
                    .filter(node -> node.kind() == PlanNodeKind.MEASURE);
            names.add(measure.map(PlanNode::name).orElse(null));
            if (measure.isEmpty()) {
                faults.add(new Fault("items.measure", i, "の値「" + (item.measureCode() == null ? "" : item.measureCode())
                        + "」は登録されていません。一覧から選んでください。"));
            } else if (!measures.add(item.measureCode())) {
                faults.add(new Fault("items.measure", i, "の値「" + item.measureCode() + "」が重なっています。一つの施策は一行にしてください。"));
            }
            if (item.priority() < 1 || item.priority() > 3) {
                faults.add(new Fault("items.priority", i, "の値「" + item.priority() + "」は1から3までで入力してください。"));
            }
            if (item.reason() == null || item.reason().isBlank()) {
                faults.add(new Fault("items.reason", i, "を入力してください。"));
            }
        }
        Refused.ifAny(faults);
        int version = require(cycle, phase).version() + 1;
        database.sql("INSERT INTO direction_version (cycle, phase_key, version, body, money_outlook, people_outlook, "
                        + "drafted_by, drafted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, phase, version, draft.body(), draft.moneyOutlook(), draft.peopleOutlook(), actor,
                        OffsetDateTime.now(clock)).update();
        for (int i = 0; i < draft.items().size(); i++) {
            DirectionItem item = draft.items().get(i);
            database.sql("INSERT INTO direction_item (cycle, phase_key, version, position, priority, measure_code, "
                            + "measure_name, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(cycle, phase, version, i, item.priority(), item.measureCode(), names.get(i), item.reason())
                    .update();
        }
        database.sql("UPDATE direction_paper SET version = ?, remand_reason = NULL, confirmed_by = NULL, confirmed_at = NULL "
                + "WHERE cycle = ? AND phase_key = ?").params(version, cycle, phase).update();
        return version;
    }

    /**
     * Finance or personnel agree to the version that counts, or give an opinion on it.
     *
     * @throws Refused if somebody does not agree and says nothing
     */
    @Transactional
    public void consent(int cycle, String phase, ConsentBy by, boolean agreed, String comment, String actor) {
        if (!agreed && (comment == null || comment.isBlank())) {
            throw new Refused("comment", "を入力してください。意見を付けるときは必要です。");
        }
        database.sql("INSERT INTO direction_consent (cycle, phase_key, version, consent_by, agreed, comment, actor, given_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, phase, require(cycle, phase).version(), by.name(), agreed, comment, actor,
                        OffsetDateTime.now(clock)).update();
    }

    /** The head of the planning department confirms the version that counts. */
    @Transactional
    public void confirm(int cycle, String phase, String actor) {
        database.sql("UPDATE direction_paper SET confirmed_by = ?, confirmed_at = ?, remand_reason = NULL "
                + "WHERE cycle = ? AND phase_key = ?").params(actor, OffsetDateTime.now(clock), cycle, phase).update();
    }

    /** The head of the planning department sends the version back (差戻し). */
    @Transactional
    public void remand(int cycle, String phase, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "を入力してください。差し戻すときは必要です。");
        }
        database.sql("UPDATE direction_paper SET remand_reason = ?, confirmed_by = NULL, confirmed_at = NULL "
                + "WHERE cycle = ? AND phase_key = ?").params(reason, cycle, phase).update();
    }

    /**
     * Records the formal decision (◎) on the version that the executive meeting adopted.
     *
     * @throws Refused if date or number are missing or impossible
     */
    @Transactional
    public void decide(int cycle, String phase, RecordedDecision formal, String actor) {
        formalDecisions.record(subject(cycle, phase), cycle + "年度 " + Season.ofPhase(phase).label()
                + "に基づく方針について", formal, actor);
        database.sql("UPDATE direction_paper SET decided_on = ?, document_number = ? WHERE cycle = ? AND phase_key = ?")
                .params(formal.decidedOn(), formal.documentNumber(), cycle, phase).update();
    }

    /** Sends the decided version to units: from now on they read it. */
    @Transactional
    public void notify(int cycle, String phase, String notice, List<String> recipients) {
        LocalDate today = LocalDate.now(clock);
        database.sql("UPDATE direction_paper SET notified_on = ?, notice = ? WHERE cycle = ? AND phase_key = ?")
                .params(today, notice, cycle, phase).update();
        for (String recipient : recipients) {
            database.sql("INSERT INTO direction_notice (cycle, phase_key, recipient, version, notified_on) VALUES (?, ?, ?, ?, ?)")
                    .params(cycle, phase, recipient, require(cycle, phase).version(), today).update();
        }
    }

    /** The paper of a season; empty before the results are compiled. */
    @Transactional(readOnly = true)
    public Optional<DirectionPaper> of(int cycle, String phase) {
        return database.sql("SELECT * FROM direction_paper WHERE cycle = ? AND phase_key = ?").params(cycle, phase)
                .query((row, n) -> new DirectionPaper(cycle, phase, row.getString("summary"),
                        row.getString("cross_issues"), row.getInt("version"), row.getString("remand_reason"),
                        row.getString("confirmed_by"), row.getObject("decided_on", LocalDate.class),
                        row.getString("document_number"), row.getObject("notified_on", LocalDate.class),
                        row.getString("notice"))).optional();
    }

    /** @throws IllegalStateException before the results are compiled */
    @Transactional(readOnly = true)
    public DirectionPaper require(int cycle, String phase) {
        return of(cycle, phase).orElseThrow(() -> new IllegalStateException("No direction paper " + cycle + "/" + phase));
    }

    /** The version that counts; empty before the first draft. */
    @Transactional(readOnly = true)
    public Optional<DirectionVersion> current(int cycle, String phase) {
        return of(cycle, phase).flatMap(paper -> version(cycle, phase, paper.version()));
    }

    /** One version. */
    @Transactional(readOnly = true)
    public Optional<DirectionVersion> version(int cycle, String phase, int version) {
        List<DirectionItem> items = database.sql("SELECT * FROM direction_item WHERE cycle = ? AND phase_key = ? "
                        + "AND version = ? ORDER BY position").params(cycle, phase, version)
                .query((row, n) -> new DirectionItem(row.getInt("priority"), row.getString("measure_code"),
                        row.getString("measure_name"), row.getString("reason"))).list();
        return database.sql("SELECT * FROM direction_version WHERE cycle = ? AND phase_key = ? AND version = ?")
                .params(cycle, phase, version)
                .query((row, n) -> new DirectionVersion(version, new DirectionDraft(row.getString("body"),
                        row.getString("money_outlook"), row.getString("people_outlook"), items),
                        row.getString("drafted_by"), row.getObject("drafted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What finance and personnel said, of all versions, oldest first. */
    @Transactional(readOnly = true)
    public List<DirectionConsent> consents(int cycle, String phase) {
        return database.sql("SELECT * FROM direction_consent WHERE cycle = ? AND phase_key = ? ORDER BY version, consent_by")
                .params(cycle, phase)
                .query((row, n) -> new DirectionConsent(row.getInt("version"),
                        ConsentBy.valueOf(row.getString("consent_by")), row.getBoolean("agreed"),
                        row.getString("comment"), row.getString("actor"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant())).list();
    }

    /** The papers that were sent to a unit, newest first. */
    @Transactional(readOnly = true)
    public List<DirectionNotice> noticesFor(String unit) {
        return database.sql("SELECT * FROM direction_notice WHERE recipient = ? ORDER BY notified_on DESC, cycle DESC, phase_key")
                .param(unit).query((row, n) -> new DirectionNotice(row.getInt("cycle"), row.getString("phase_key"),
                        row.getInt("version"), row.getString("recipient"),
                        row.getObject("notified_on", LocalDate.class))).list();
    }

    /** What the decided paper of a season says about a measure; empty if it names none, or is not decided. */
    @Transactional(readOnly = true)
    public Optional<DirectionItem> priorityOf(int cycle, String phase, String measureCode) {
        return of(cycle, phase).filter(paper -> paper.decidedOn() != null).flatMap(paper -> current(cycle, phase))
                .flatMap(version -> version.draft().items().stream()
                        .filter(item -> item.measureCode().equals(measureCode)).findFirst());
    }
}
