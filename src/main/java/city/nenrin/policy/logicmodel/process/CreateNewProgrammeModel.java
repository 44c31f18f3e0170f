package city.nenrin.policy.logicmodel.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 「新規事業LMの作成」(A29), in May: the first version of an approved new programme's model. */
@UserTask(process = LogicModelMonthProcess.KEY, activity = LogicModelMonthProcess.CREATE_NEW)
class CreateNewProgrammeModel implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelLists rows;
    private final LogicModelForm form;

    CreateNewProgrammeModel(LogicModels models, LogicModelReviews reviews, LogicModelLists rows, LogicModelForm form) {
        this.models = models;
        this.reviews = reviews;
        this.rows = rows;
        this.form = form;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_DRAFT);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModel beside = rows.model(work.subject());
        LogicModelReview review = reviews.of(moment, work.subject());
        Optional<LogicModel> made = review.newModelCode().flatMap(models::find);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("beside", rows.name(beside));
        shown.put("remandReason", review.remandReason().orElse(null));
        shown.put("measureOptions", rows.measures(work.owner(), beside.measureCode()));
        shown.put("programme", made.flatMap(LogicModel::newProgramme).orElse(null));
        shown.put("measure", made.flatMap(LogicModel::measureCode).or(beside::measureCode).orElse(null));
        shown.put("basis", review.newProgrammeBasis().orElse(null));
        shown.put("warnings", LogicModelLists.warnings(made.map(model -> models.warnings(model.code()))
                .orElse(List.of())));
        shown.put("help", rows.help(work.owner()));
        shown.putAll(LogicModelForm.show(made.map(model -> models.draft(model.code())).orElse(
                new LogicModelContent(null, null, null, null, null, null, List.of(), List.of()))));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelContent content = form.read(values);
        reviews.writeNewProgramme(moment, work.subject(),
                values.requiredText("programme"), values.text("measure").orElse(null), values.requiredText("basis"),
                content, actor);
        return Map.of();
    }
}
