package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「LM公表の決裁登録」(◎): date and number of the decision that was taken in the city's document system. */
@UserTask(process = LogicModelMonthProcess.ROUND, activity = LogicModelMonthProcess.REGISTER_DECISION)
class RegisterPublicationDecision implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelMonths months;
    private final LogicModelLists rows;

    RegisterPublicationDecision(LogicModels models, LogicModelReviews reviews, LogicModelMonths months,
                                LogicModelLists rows) {
        this.models = models;
        this.reviews = reviews;
        this.months = months;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_SHARED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        List<Map<String, Object>> covered = reviews.of(moment).stream()
                .filter(review -> review.submittedVersion().isPresent()).map(this::row).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("count", covered.size() + "件");
        shown.put("models", covered);
        return shown;
    }

    private Map<String, Object> row(LogicModelReview review) {
        int number = review.submittedVersion().orElseThrow();
        LogicModelContent content = models.version(review.key().modelCode(), number).content().forPublication();
        return Map.of("model", rows.name(rows.model(review.key().modelCode())), "version", "第" + number + "版",
                "publicSummary", content.publicSummary() == null ? "（公表文なし）" : content.publicSummary());
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        months.recordDecision(LogicModelMoment.of(work.cycle(), work.phase()), RecordedDecision.of(values), actor);
        return Map.of();
    }
}
