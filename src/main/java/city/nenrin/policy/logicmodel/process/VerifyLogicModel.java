package city.nenrin.policy.logicmodel.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.ArrowJudgement;
import city.nenrin.policy.logicmodel.Effect;
import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 「LMの検証・修正」(A28): arrows with new data get a row, all others are confirmed in one go, and the model is
 * revised in place.
 */
@UserTask(process = LogicModelMonthProcess.KEY, activity = LogicModelMonthProcess.VERIFY)
class VerifyLogicModel implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelMonths months;
    private final LogicModelLists rows;
    private final LogicModelForm form;
    private final ModelCirculation circulation;

    VerifyLogicModel(LogicModels models, LogicModelReviews reviews, LogicModelMonths months, LogicModelLists rows,
                     LogicModelForm form, ModelCirculation circulation) {
        this.models = models;
        this.reviews = reviews;
        this.months = months;
        this.rows = rows;
        this.form = form;
        this.circulation = circulation;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_DRAFT, DataKind.KPI);
    }

    @Override
    public Set<String> flags() {
        return Set.of(LogicModelMonthProcess.NEW_PROGRAMME, LogicModelMonthProcess.OPINION_WANTED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModel model = rows.model(work.subject());
        LogicModelContent draft = models.draft(work.subject());
        LogicModelReview review = reviews.of(moment, work.subject());
        List<String> asked = reviews.askedArrows(review);
        Map<String, LogicModelArrow> byKey = draft.arrows().stream()
                .collect(Collectors.toMap(LogicModelArrow::key, Function.identity()));
        List<Map<String, Object>> open = new ArrayList<>();
        List<Map<String, Object>> rest = new ArrayList<>();
        rows.arrows(draft, moment).forEach((key, row) -> {
            if (!asked.contains(key)) {
                rest.add(row);
                return;
            }
            row.remove("evidence");
            if (review.askedArrows().contains(key)) {
                // Sent back: what was answered stands in the form again.
                row.put("judgement", byKey.get(key).judgement().name());
                row.put("evidence", byKey.get(key).evidence());
            }
            open.add(row);
        });
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("model", rows.name(model));
        shown.put("notice", months.of(moment).notice().orElse(null));
        shown.put("remandReason", review.remandReason().orElse(null));
        shown.put("lastAdvice", reviews.lastAdvised(work.subject()).flatMap(LogicModelReview::advice).orElse(null));
        shown.put("words", rows.words(model, draft));
        shown.put("changes", LogicModelLists.changes(models.changesSinceSubmission(work.subject())));
        shown.put("opinions", rows.opinions(reviews.opinions(moment, work.subject())));
        shown.put("warnings", LogicModelLists.warnings(models.warnings(work.subject())));
        shown.put("help", rows.help(work.owner()));
        shown.put("arrows", open);
        shown.put("rest", rest);
        shown.put("restCount", rest.size());
        shown.put("effect", review.effect().map(Effect::name).orElse(null));
        shown.put("effectNote", review.effectNote().orElse(null));
        shown.put("changeReason", review.changeReason().orElse(null));
        shown.putAll(LogicModelForm.show(draft));
        shown.put("may", moment.may());
        shown.put("circulates", circulation.used());
        shown.put("natures", review.natures());
        shown.put("sectionOptions", rows.otherSections(work.owner()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        List<ArrowJudgement> judgements = new ArrayList<>();
        for (FormValues row : values.rows("arrows")) {
            if (row.text("judgement").isPresent()) {
                judgements.add(new ArrowJudgement(row.requiredText("arrow"),
                        Judgement.valueOf(row.requiredText("judgement")), row.text("evidence").orElse(null)));
            }
        }
        boolean newProgramme = values.ticked("newProgramme");
        List<String> sections = values.choices("relatedSections");
        LogicModelContent content = (values.ticked("revise") ? form.read(values) : models.draft(work.subject()))
                .withPublicSummary(values.text("publicSummary").orElse(null));
        if (newProgramme) {
            LogicModelReviews.requireNewProgrammes(moment);
        }
        reviews.verify(moment, work.subject(), new LogicModelReviews.Verification(judgements,
                values.ticked("confirmRest"), content, Effect.valueOf(values.requiredText("effect")),
                values.text("effectNote").orElse(null), values.text("changeReason").orElse(null)), actor);
        reviews.describe(moment, work.subject(), circulation.used() ? values.choices("natures") : List.of());
        reviews.ask(moment, work.subject(), sections, values.text("question").orElse(null), actor);
        return Map.of(LogicModelMonthProcess.NEW_PROGRAMME, newProgramme,
                LogicModelMonthProcess.OPINION_WANTED, !sections.isEmpty());
    }
}
