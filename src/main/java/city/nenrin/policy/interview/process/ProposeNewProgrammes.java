package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.NewProgrammeInput;
import city.nenrin.policy.interview.NewProgrammeProposal;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.Yen;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.PlanNodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「新規事業LMの作成」(A04): the first box is 「これをやる → 要る予算・人・能力」, the hypothesis follows from it. */
@UserTask(process = ProgrammeReviewProcess.KEY, activity = ProgrammeReviewProcess.CREATE_MODEL)
class ProposeNewProgrammes implements FormHandler {

    private final ProgrammeReviews reviews;
    private final PlanNodes plan;

    ProposeNewProgrammes(ProgrammeReviews reviews, PlanNodes plan) {
        this.reviews = reviews;
        this.plan = plan;
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("measures", plan.findByKindOrderByCode(PlanNodeKind.MEASURE).stream()
                .map(measure -> Map.of("value", measure.getCode(), "label", measure.getCode() + " " + measure.getName()))
                .toList());
        List<Map<String, Object>> known = reviews.newProgrammes(moment, List.of(work.subject())).stream()
                .map(proposal -> row(proposal, reviews.model(proposal))).toList();
        // The first row stands there to be filled in.
        shown.put("newProgrammes", known.isEmpty() ? List.of(new LinkedHashMap<>()) : known);
        return shown;
    }

    private static Map<String, Object> row(NewProgrammeProposal proposal, LogicModelContent model) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("modelCode", proposal.modelCode());
        row.put("name", proposal.name());
        proposal.measureCode().ifPresent(measure -> row.put("measure", measure));
        row.put("commitment", proposal.commitment());
        proposal.budgetNeedYen().ifPresent(yen -> row.put("budgetNeed", yen / 1000));
        proposal.peopleNeed().ifPresent(people -> row.put("peopleNeed", people));
        proposal.abilityNeed().ifPresent(ability -> row.put("abilityNeed", ability));
        row.put("problem", model.problem());
        row.put("targetGroup", model.targetGroup());
        row.put("output", text(model, "p1"));
        row.put("directOutcome", text(model, "d1"));
        row.put("intermediateOutcome", text(model, "m1"));
        row.put("assumption", model.arrows().stream().filter(arrow -> arrow.to().equals("d1"))
                .map(arrow -> String.valueOf(arrow.assumption() == null ? "" : arrow.assumption())).findFirst().orElse(""));
        return row;
    }

    private static String text(LogicModelContent model, String node) {
        return model.node(node).map(LogicModelNode::text).orElse("");
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<NewProgrammeInput> inputs = values.rows("newProgrammes").stream()
                .map(ProposeNewProgrammes::input).toList();
        Refusals.refusing(() -> reviews.propose(InterviewMoment.of(work.cycle(), work.phase()), work.subject(), inputs));
        return Map.of();
    }

    private static NewProgrammeInput input(FormValues row) {
        return new NewProgrammeInput(row.text("modelCode").orElse(null), row.requiredText("name"),
                row.requiredText("measure"), row.requiredText("commitment"),
                row.number("budgetNeed").map(Yen::ofThousands).orElse(null), row.number("peopleNeed").orElse(null),
                row.text("abilityNeed").orElse(null), row.text("problem").orElse(null),
                row.text("targetGroup").orElse(null), row.requiredText("output"), row.requiredText("directOutcome"),
                row.text("intermediateOutcome").orElse(null), row.text("assumption").orElse(null));
    }
}
