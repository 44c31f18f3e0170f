package city.nenrin.policy.logicmodel.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.Effect;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.typed.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「LMの確認・助言」(A65): the liaison officer looks at the quality and offers help; nothing is refused here. */
@UserTask(process = LogicModelMonthProcess.KEY, activity = LogicModelMonthProcess.ADVISE)
class AdviseLogicModel implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelLists rows;

    AdviseLogicModel(LogicModels models, LogicModelReviews reviews, LogicModelLists rows) {
        this.models = models;
        this.reviews = reviews;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_DRAFT, DataKind.KPI);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelReview review = reviews.of(moment, work.subject());
        // What was submitted, not the draft, which may have moved on.
        LogicModelContent submitted = review.submittedVersion()
                .map(number -> models.version(work.subject(), number).content())
                .orElseGet(() -> models.draft(work.subject()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("model", rows.name(rows.model(work.subject())));
        shown.put("section", work.ownerName());
        shown.put("version", review.submittedVersion().map(number -> "第" + number + "版").orElse(Shown.NOTHING));
        shown.put("effect", review.effect().map(Effect::label).orElse(null));
        shown.put("effectNote", review.effectNote().orElse(null));
        shown.put("changeReason", review.changeReason().orElse(null));
        shown.put("arrows", List.copyOf(rows.arrows(submitted, moment).values()));
        shown.put("opinions", rows.opinions(reviews.opinions(moment, work.subject())));
        shown.put("warnings", LogicModelLists.warnings(models.warnings(submitted)));
        shown.put("publicSummary", submitted.publicSummary());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        reviews.advise(LogicModelMoment.of(work.cycle(), work.phase()), work.subject(),
                values.text("advice").orElse(null), values.ticked("helpOffered"), actor);
        return Map.of();
    }
}
