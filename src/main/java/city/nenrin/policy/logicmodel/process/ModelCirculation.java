package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.ApprovalDesk;
import city.nenrin.approval.ApprovalEntry;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.CaseState;
import city.nenrin.approval.Circulation;
import city.nenrin.approval.Nature;
import city.nenrin.approval.Paper;
import city.nenrin.approval.RoutePlan;
import city.nenrin.approval.RouteStop;
import city.nenrin.approval.Routes;
import city.nenrin.approval.StopKind;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.setting.CitySettings;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The submission of a logic model on its way through the approval model, where the city uses it: who verified the model
 * is the author, the section's head confirms (「LMの提出」), then the stops of the city's route act, and the last one
 * decides. Without the setting {@code approval.logic-model-month} there is no case and the head's word is enough.
 */
@Component
class ModelCirculation {

    /** Without a route of its own the city lets the department's head decide, after the sections that were asked. */
    private static final String USUAL_ROUTE = "related > department-head";

    private final Approvals approvals;
    private final Circulation circulation;
    private final ApprovalDesk desk;
    private final Routes routes;
    private final CitySettings settings;
    private final LogicModelReviews reviews;
    private final LogicModelLists rows;
    private final Clock clock;

    ModelCirculation(Approvals approvals, Circulation circulation, ApprovalDesk desk, Routes routes, CitySettings settings,
                     LogicModelReviews reviews, LogicModelLists rows, Clock clock) {
        this.approvals = approvals;
        this.circulation = circulation;
        this.desk = desk;
        this.routes = routes;
        this.settings = settings;
        this.reviews = reviews;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether the city uses the approval model for this step. */
    boolean used() {
        return settings.approvalOn(LogicModelMonthProcess.KEY);
    }

    /** Submits what was verified, or submits it again after it came back. */
    void start(Work work) {
        if (!used()) {
            return;
        }
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelReview review = reviews.of(moment, work.subject());
        LogicModel model = rows.model(work.subject());
        String author = review.verifiedBy().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        List<String> asked = reviews.opinions(moment, work.subject()).stream().map(opinion -> opinion.key().section()).toList();
        List<RouteStop> route = routes.stops(RoutePlan.parse(settings.approvalRoute(LogicModelMonthProcess.KEY).orElse(USUAL_ROUTE)),
                work.owner(), asked, author, today);
        Paper paper = new Paper(work.businessKey(), "ロジックモデルの提出 " + rows.name(model) + "（" + moment.label() + "）",
                LogicModelMonthProcess.KEY, work.businessKey(), DataKind.LOGIC_MODEL_DRAFT, work.owner(), version(model),
                natures(review));
        circulation.submit(paper, route, author);
    }

    private static Set<Nature> natures(LogicModelReview review) {
        return review.natures().stream().map(Nature::valueOf).collect(Collectors.toSet());
    }

    private static String version(LogicModel model) {
        return "draft " + model.revision();
    }

    /** The case that circulates; empty where the model is off. */
    Optional<ApprovalCase> running(Work work) {
        return circulation.running(work.businessKey());
    }

    /** What the forms of the stops show of the case; the same keys in every case, so that forms can hide them. */
    Map<String, Object> shown(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Optional<ApprovalCase> paper = running(work);
        Optional<ApprovalEntry> turn = paper.flatMap(running -> desk.turnOf(running, actor));
        boolean proxy = turn.filter(stop -> desk.byProxy(paper.orElseThrow(), stop, actor)).isPresent();
        shown.put("route", paper.map(this::route).orElse(List.of()));
        shown.put("stop", turn.map(stop -> stop.groupName() + "（" + stop.kind().label() + "）").orElse(null));
        shown.put("acting", turn.isEmpty() ? null : proxy ? "代決" : "本人");
        shown.put("proxyWarning", proxy ? Approvals.proxyWarning(paper.orElseThrow()) : null);
        List<Map<String, Object>> targets = new ArrayList<>();
        targets.add(Map.of("value", "author", "label", "起案者（" + work.ownerName() + "）"));
        paper.ifPresent(running -> desk.earlier(running).forEach(stop -> targets.add(
                Map.of("value", String.valueOf(stop.id()), "label", stop.groupName()))));
        shown.put("remandTargets", targets);
        shown.put("verdicts", verdicts(paper, turn));
        return shown;
    }

    private List<Map<String, Object>> route(ApprovalCase paper) {
        List<ApprovalEntry> active = approvals.active(paper);
        return desk.current(paper).stream().map(stop -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("who", stop.groupName());
            row.put("kind", stop.kind().label());
            row.put("state", stop.actor().isPresent() ? "済" : active.contains(stop) ? "処理中" : "これから");
            row.put("comment", stop.comment().orElse(""));
            return row;
        }).toList();
    }

    private static List<Map<String, Object>> verdicts(Optional<ApprovalCase> paper, Optional<ApprovalEntry> turn) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        if (turn.filter(stop -> stop.kind() == StopKind.CONSENT).isPresent()) {
            verdicts.add(Map.of("value", "agree", "label", "同意する"));
            verdicts.add(Map.of("value", "comment", "label", "意見を付ける"));
            return verdicts;
        }
        verdicts.add(Map.of("value", "approve", "label", turn.map(ApprovalEntry::kind)
                .map(kind -> kind == StopKind.DECIDE ? "決裁する" : "確認する").orElse("提出する")));
        verdicts.add(Map.of("value", "remand", "label", "差し戻す"));
        if (turn.isPresent()) {
            verdicts.add(Map.of("value", "reject", "label", "却下する"));
        }
        return verdicts;
    }

    /**
     * The section's head acts. One who has no stop there, as the author or because the decision is theirs after the
     * consents, sends the paper on.
     *
     * @return where the paper stands now
     */
    CaseState submit(ApprovalCase paper, Work work, String actor, FormValues values) {
        boolean head = approvals.active(paper).stream().anyMatch(stop -> stop.stage() == Routes.HEAD);
        if (head || desk.turnOf(paper, actor).filter(stop -> stop.kind() != StopKind.CONSENT).isPresent()) {
            return act(paper, work, actor, values);
        }
        if (!values.requiredText("verdict").equals("approve")) {
            throw new Refused("この起案には課長の確認の段階がありません。戻すときは、起案した人が「起案・決裁」の画面で引き戻してください。");
        }
        return paper.state();
    }

    /**
     * A stop acts as it says in the form.
     *
     * @return where the paper stands now
     * @throws Refused with what the approval model refuses
     */
    CaseState act(Work work, String actor, FormValues values) {
        return act(running(work).orElseThrow(() -> new Refused("この起案は回付中ではありません。様式を開き直してください。")), work, actor,
                values);
    }

    private CaseState act(ApprovalCase paper, Work work, String actor, FormValues values) {
        ApprovalEntry stop = desk.turnOf(paper, actor).orElseThrow(() -> new Refused(
                "あなたの番の回付先がありません。起案した人は、自分の起案を処理できません。"));
        if (values.requiredText("verdict").equals("approve") && !version(rows.model(work.subject())).equals(paper.version())) {
            throw new Refused("起案の後に、ロジックモデルの案が変わりました。起案者に差し戻して、検証し直してもらってください。");
        }
        return circulation.act(paper, stop.group(), actor, values).state();
    }
}
