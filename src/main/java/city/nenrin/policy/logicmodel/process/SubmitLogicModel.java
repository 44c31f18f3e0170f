package city.nenrin.policy.logicmodel.process;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.Effect;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 「LMの提出」: the section head submits the model, which takes its snapshot, or sends it back with a reason. */
@Component
class SubmitLogicModel implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelRows rows;

    SubmitLogicModel(LogicModels models, LogicModelReviews reviews, LogicModelRows rows) {
        this.models = models;
        this.reviews = reviews;
        this.rows = rows;
    }

    @Override
    public String process() {
        return LogicModelMonthProcess.KEY;
    }

    @Override
    public String activity() {
        return LogicModelMonthProcess.SUBMIT;
    }

    @Override
    public Set<String> flags() {
        return Set.of(LogicModelMonthProcess.APPROVED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelContent draft = models.draft(work.subject());
        LogicModelReview review = reviews.of(moment, work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("model", rows.name(rows.model(work.subject())));
        shown.put("effect", review.effect().map(Effect::label).orElse(null));
        shown.put("effectNote", review.effectNote().orElse(null));
        shown.put("changes", LogicModelRows.changes(models.changesSinceSubmission(work.subject())));
        shown.put("changeReason", review.changeReason().orElse(null));
        shown.put("arrows", List.copyOf(rows.arrows(draft, moment).values()));
        shown.put("opinions", rows.opinions(reviews.opinions(moment, work.subject())));
        shown.put("newModel", review.newModelCode().map(code -> rows.name(rows.model(code))
                + "　承認: " + review.newProgrammeBasis().orElse("－")).orElse(null));
        shown.put("warnings", LogicModelRows.warnings(models.warnings(work.subject())));
        shown.put("help", rows.help(work.owner()));
        shown.put("commitment", draft.commitment());
        shown.put("publicSummary", draft.publicSummary());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        boolean approved = values.requiredText("verdict").equals("approve");
        if (approved) {
            LogicModelForm.refusing(() -> reviews.submit(moment, work.subject(), actor));
        } else {
            String reason = values.text("reason").orElseThrow(() ->
                    new FormRefused("「差戻しの理由」を入力してください。差し戻すときは必要です。"));
            reviews.remand(moment, work.subject(), reason, actor);
        }
        return Map.of(LogicModelMonthProcess.APPROVED, approved);
    }
}
