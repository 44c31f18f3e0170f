package city.nenrin.policy.logicmodel.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.Effect;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.typed.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 「LMの集約・庁内共有」(A34): all models that were submitted, side by side, with a summary for all staff. */
@UserTask(process = LogicModelMonthProcess.ROUND, activity = LogicModelMonthProcess.SHARE)
class ShareLogicModels implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelMonths months;
    private final LogicModelLists rows;

    ShareLogicModels(LogicModels models, LogicModelReviews reviews, LogicModelMonths months, LogicModelLists rows) {
        this.models = models;
        this.reviews = reviews;
        this.months = months;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_DRAFT);
    }

    @Override
    public Set<String> flags() {
        return Set.of(LogicModelMonthProcess.PUBLICATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        List<LogicModelReview> submitted = reviews.of(moment).stream()
                .filter(review -> review.submittedVersion().isPresent()).toList();
        Set<String> codes = submitted.stream().map(review -> review.key().modelCode()).collect(Collectors.toSet());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("count", submitted.size() + "件");
        shown.put("models", submitted.stream().map(this::row).toList());
        shown.put("missing", months.asked(moment).stream().filter(model -> !codes.contains(model.code()))
                .map(model -> Map.of("model", rows.name(model), "section", rows.section(model.ownerSection())))
                .toList());
        return shown;
    }

    private Map<String, Object> row(LogicModelReview review) {
        LogicModel model = rows.model(review.key().modelCode());
        LogicModelVersion version = models.version(model.code(), review.submittedVersion().orElseThrow());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", rows.name(model));
        row.put("section", rows.section(model.ownerSection()));
        row.put("version", "第" + version.number() + "版");
        row.put("effect", review.effect().map(Effect::label).orElse(Shown.NOTHING));
        row.put("arrows", LogicModelLists.tally(version.content()));
        row.put("warnings", models.warnings(version.content()).size());
        row.put("advice", review.advice().orElse(""));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        boolean publication = months.share(LogicModelMoment.of(work.cycle(), work.phase()),
                values.requiredText("summary"), actor);
        return Map.of(LogicModelMonthProcess.PUBLICATION, publication);
    }
}
