package city.nenrin.policy.logicmodel.process;

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
import org.springframework.stereotype.Component;

/** What those read who submit a verified model or decide on it. */
@Component
class SubmissionSheet {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelLists rows;

    SubmissionSheet(LogicModels models, LogicModelReviews reviews, LogicModelLists rows) {
        this.models = models;
        this.reviews = reviews;
        this.rows = rows;
    }

    /** The values of the forms' shared fields, to which a form adds its own. */
    Map<String, Object> of(Work work) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelContent draft = models.draft(work.subject());
        LogicModelReview review = reviews.of(moment, work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("model", rows.name(rows.model(work.subject())));
        shown.put("effect", review.effect().map(Effect::label).orElse(null));
        shown.put("effectNote", review.effectNote().orElse(null));
        shown.put("changes", LogicModelLists.changes(models.changesSinceSubmission(work.subject())));
        shown.put("changeReason", review.changeReason().orElse(null));
        shown.put("arrows", List.copyOf(rows.arrows(draft, moment).values()));
        shown.put("opinions", rows.opinions(reviews.opinions(moment, work.subject())));
        shown.put("newModel", review.newModelCode().map(code -> rows.name(rows.model(code))
                + "　承認: " + review.newProgrammeBasis().orElse(Shown.NOTHING)).orElse(null));
        shown.put("warnings", LogicModelLists.warnings(models.warnings(work.subject())));
        shown.put("help", rows.help(work.owner()));
        shown.put("commitment", draft.commitment());
        shown.put("publicSummary", draft.publicSummary());
        return shown;
    }
}
