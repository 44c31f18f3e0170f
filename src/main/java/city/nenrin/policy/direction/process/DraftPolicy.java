package city.nenrin.policy.direction.process;

import city.nenrin.approval.ExecutiveMeeting;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.direction.DirectionDraft;
import city.nenrin.policy.direction.DirectionItem;
import city.nenrin.policy.direction.DirectionPaper;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.PlanNodes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「方針案の作成」: the direction with its priorities and their reasons; each submission is a new version. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.DRAFT_POLICY)
class DraftPolicy extends DirectionForm {

    private final PlanNodes plan;

    DraftPolicy(Parts parts, PlanNodes plan) {
        super(parts);
        this.plan = plan;
    }

    @Override
    public Set<String> flags() {
        return Set.of(PriorityPolicyProcess.TAKEN_BACK);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        DirectionPaper paper = papers().require(work.cycle(), work.phase());
        Map<String, Object> shown = draft(work);
        shown.put("crossIssues", paper.crossIssues());
        shown.put("remandReason", paper.remandReason());
        shown.put("councilChanges", meeting(work).map(ExecutiveMeeting::changes).orElse(null));
        shown.put("consents", consents(work));
        shown.put("decisions", decisions(work));
        shown.put("measures", plan.findByKindOrderByCode(PlanNodeKind.MEASURE).stream().map(node ->
                Map.of("value", node.code(), "label", node.code() + " " + node.name())).toList());
        shown.put("items", papers().current(work.cycle(), work.phase()).map(version -> version.draft().items().stream()
                .map(DraftPolicy::row).toList()).orElse(List.of()));
        shown.put("circulates", parts.approval().used());
        shown.put("natures", parts.approval().natures(work));
        return shown;
    }

    private static Map<String, Object> row(DirectionItem item) {
        return Map.of("measure", item.measureCode(), "priority", item.priority(), "reason", item.reason());
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<DirectionItem> items = values.rows("items").stream().map(row -> new DirectionItem(
                row.whole("priority").orElse(0), row.text("measure").orElse(null), null,
                row.text("reason").orElse(null))).toList();
        DirectionDraft draft = new DirectionDraft(values.requiredText("body"), values.text("moneyOutlook").orElse(null),
                values.text("peopleOutlook").orElse(null), items);
        int version = papers().draft(work.cycle(), work.phase(), draft, actor);
        parts.approval().submit(work, version, values.choices("natures"), actor);
        return Map.of(PriorityPolicyProcess.TAKEN_BACK, false);
    }
}
