package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.CaseState;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 「LMの合議・決裁」: one stop of the route after the section's head; the deciding one takes the snapshot. */
@Component
class DecideLogicModel implements FormHandler {

    private final LogicModelReviews reviews;
    private final SubmissionSheet sheet;
    private final ModelCirculation circulation;

    DecideLogicModel(LogicModelReviews reviews, SubmissionSheet sheet, ModelCirculation circulation) {
        this.reviews = reviews;
        this.sheet = sheet;
        this.circulation = circulation;
    }

    @Override
    public String process() {
        return LogicModelMonthProcess.KEY;
    }

    @Override
    public String activity() {
        return LogicModelMonthProcess.DECIDE;
    }

    @Override
    public Set<String> flags() {
        return Set.of(LogicModelMonthProcess.APPROVED, LogicModelMonthProcess.CIRCULATES);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = sheet.of(work);
        shown.putAll(circulation.shown(work, actor));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        CaseState state = circulation.act(work, actor, values);
        if (state == CaseState.DECIDED) {
            LogicModelForm.refusing(() -> reviews.submit(moment, work.subject(), actor));
        } else if (state != CaseState.IN_PROGRESS) {
            reviews.remand(moment, work.subject(), values.text("reason").orElseThrow(), actor);
        }
        return ModelCirculation.flags(state);
    }
}
