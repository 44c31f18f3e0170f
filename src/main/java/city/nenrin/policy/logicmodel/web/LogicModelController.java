package city.nenrin.policy.logicmodel.web;

import city.nenrin.calendar.EraFormat;
import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.organization.AccessDenied;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.UnknownCode;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelDrafts;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModelReader;
import city.nenrin.policy.logicmodel.LogicModelRevision;
import city.nenrin.policy.logicmodel.LogicModelSheet;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.typed.Shown;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Logic models to read: the list, and one model as a drawing with its judgements, indicators and versions. The section
 * in charge writes in the draft at any time.
 */
@Controller
@InMenu(group = "政策", order = 110, label = "ロジックモデル", path = "/logic-models")
@RequestMapping("/logic-models")
class LogicModelController {

    private final Listing<LogicModelReader.Line> models;
    private final LogicModelReader reader;
    private final LogicModelDrafts drafts;
    private final Actors actors;
    private final Organization organization;
    private final PlanNodes plan;
    private final Kpis kpis;
    private final Clock clock;

    LogicModelController(LogicModelReader reader, LogicModelDrafts drafts, Actors actors, Organization organization,
                         PlanNodes plan, Kpis kpis, Clock clock) {
        this.models = Listing.of("models", "ロジックモデルの一覧",
                Column.text("title", "名称", (LogicModelReader.Line line) -> line.model().title())
                        .linked(line -> "/logic-models/" + line.model().code()),
                Column.text("place", "計画での位置", line -> place(line.model().measureCode(), line.model().newProgramme())),
                Column.text("section", "主担当課", line -> section(line.model().ownerSection())),
                Column.text("state", "状態", line -> line.model().state().label()),
                Column.text("submitted", "最後の提出", line -> line.submitted().map(version -> "第" + version.number() + "版　"
                        + day(version.createdAt())).orElse(Shown.NOTHING)));
        this.reader = reader;
        this.drafts = drafts;
        this.actors = actors;
        this.organization = organization;
        this.plan = plan;
        this.kpis = kpis;
        this.clock = clock;
    }

    /** A version in the list; {@code reason} tells of a revision by decision. */
    record VersionLine(int number, String kind, String at, String by, String reason) {
    }

    /** An arrow in the table. */
    record ArrowLine(String key, String from, String to, String assumption, String sign, String judgement,
                     String evidence) {
    }

    /** A box's indicator in the table. */
    record IndicatorLine(String box, String code, String name, String unit, String definition) {
    }

    @GetMapping
    String list(Principal user, Model model) {
        model.addAttribute("models", models.table(reader.readable(actor(user))));
        return "logicmodel/list";
    }

    /**
     * @param version number of the version to show; without it the draft, or what was submitted last
     * @param compare number of the version to compare with; without it the one submitted before
     */
    @GetMapping("/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) Integer version,
                @RequestParam(required = false) Integer compare, Principal user, Model model) {
        LogicModelSheet sheet;
        try {
            sheet = reader.sheet(code, version, compare, actor(user));
        } catch (AccessDenied denied) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, denied.getMessage(), denied);
        }
        LogicModelContent content = sheet.content();
        model.addAttribute("sheet", sheet);
        model.addAttribute("writer", drafts.mayWrite(actor(user), sheet.model()));
        model.addAttribute("place", place(sheet.model().measureCode(), sheet.model().newProgramme()));
        model.addAttribute("section", section(sheet.model().ownerSection()));
        model.addAttribute("shown", sheet.version().map(shown -> label(shown)).orElse("作成中の案"));
        model.addAttribute("before", sheet.before().map(this::label).orElse(null));
        model.addAttribute("chart", new LogicModelChart(content));
        model.addAttribute("legend", LogicModelChart.legend());
        model.addAttribute("arrows", content.arrows().stream().map(arrow -> line(content, arrow)).toList());
        model.addAttribute("indicators", indicators(content));
        model.addAttribute("changes", sheet.changes().changes());
        model.addAttribute("versions", versions(sheet));
        return "logicmodel/sheet";
    }

    /** The draft to write in, for the section in charge. */
    @GetMapping("/{code}/edit")
    @ShowsRefusals
    String edit(@PathVariable String code, Principal user, Model model) {
        LogicModel draft = require(code, actor(user));
        model.addAttribute("code", draft.code());
        model.addAttribute("form", DraftForm.of(draft.revision(), reader.draft(code, actor(user))));
        model.addAttribute("head", drafts.maySubmit(actor(user), draft));
        return "logicmodel/edit";
    }

    /** Keeps the draft. */
    @PostMapping("/{code}/edit")
    String save(@PathVariable String code, DraftForm form, Principal user) {
        require(code, actor(user));
        drafts.save(code, form.revision(), form.texts(), form.outline(), actor(user));
        return "redirect:/logic-models/{code}";
    }

    /** Submits outside the months by the mayor's decision (BR-2). */
    @PostMapping("/{code}/revision")
    String submitByDecision(@PathVariable String code,
                            @Label("市長決定の番号") @RequestParam(required = false) String decision,
                            @Label("月間を待たずに改定する理由") @RequestParam(required = false) String reason, Principal user) {
        try {
            drafts.submitByDecision(code, decision, reason, actor(user));
            return "redirect:/logic-models/{code}";
        } catch (LogicModelDrafts.NotYours denied) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, denied.getMessage(), denied);
        }
    }

    private LogicModel require(String code, Actor actor) {
        try {
            return drafts.require(code, actor);
        } catch (LogicModelDrafts.NotYours denied) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, denied.getMessage(), denied);
        }
    }

    private Actor actor(Principal user) {
        try {
            return actors.of(user.getName(), LocalDate.now(clock));
        } catch (UnknownCode unknown) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "職員として登録されていないため、読めません。", unknown);
        }
    }

    private String place(Optional<String> measure, Optional<String> newProgramme) {
        return measure.flatMap(plan::findById).map(node -> "施策" + node.code() + " " + node.name())
                .orElse("計画の外") + newProgramme.map(name -> "　新規事業「" + name + "」").orElse("");
    }

    private String section(String code) {
        return organization.unitName(code, LocalDate.now(clock));
    }

    private String day(Instant at) {
        return EraFormat.date(LocalDate.ofInstant(at, clock.getZone()));
    }

    private String label(LogicModelVersion version) {
        return "第" + version.number() + "版（" + version.kind().label() + "　" + day(version.createdAt()) + "）";
    }

    private static ArrowLine line(LogicModelContent content, LogicModelArrow arrow) {
        Judgement judgement = arrow.judgement();
        return new ArrowLine(arrow.key(), text(content, arrow.from()), text(content, arrow.to()), arrow.assumption(),
                LogicModelChart.sign(judgement), judgement == null ? "未判定" : judgement.label(), arrow.evidence());
    }

    private static String text(LogicModelContent content, String id) {
        return content.node(id).map(LogicModelNode::text).orElse("（" + id + "という箱はありません）");
    }

    private List<IndicatorLine> indicators(LogicModelContent content) {
        Map<String, Kpi> known = new LinkedHashMap<>();
        kpis.withCodes(content.nodes().stream().map(LogicModelNode::kpiCode).filter(Objects::nonNull).toList())
                .forEach(kpi -> known.put(kpi.code(), kpi));
        return content.nodes().stream().filter(node -> known.containsKey(node.kpiCode()))
                .sorted(Comparator.comparing(LogicModelNode::kind)).map(node -> {
                    Kpi kpi = known.get(node.kpiCode());
                    return new IndicatorLine(node.kind().label() + "「" + node.text() + "」", kpi.code(),
                            kpi.name(), kpi.unit(), kpi.definition());
                }).toList();
    }

    private List<VersionLine> versions(LogicModelSheet sheet) {
        Map<Integer, LogicModelRevision> reasons = new LinkedHashMap<>();
        sheet.revisions().forEach(revision -> reasons.put(revision.number(), revision));
        return sheet.versions().stream().map(version -> new VersionLine(version.number(),
                version.kind().label(), day(version.createdAt()),
                organization.findStaff(version.createdBy()).map(staff -> staff.displayName()).orElse(Shown.NOTHING),
                Optional.ofNullable(reasons.get(version.number()))
                        .map(revision -> "月間の外の改定: " + revision.decision() + "　" + revision.reason())
                        .orElse(""))).toList();
    }
}
