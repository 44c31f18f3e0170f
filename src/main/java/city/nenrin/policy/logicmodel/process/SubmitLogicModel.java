package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.CaseState;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 「LMの提出」: the section head submits the model, which takes its snapshot, or sends it back with a reason. */
@Component
class SubmitLogicModel implements FormHandler {

    private final LogicModelReviews reviews;
    private final SubmissionSheet sheet;
    private final ModelCirculation circulation;

    SubmitLogicModel(LogicModelReviews reviews, SubmissionSheet sheet, ModelCirculation circulation) {
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
        return LogicModelMonthProcess.SUBMIT;
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
        boolean approved = values.requiredText("verdict").equals("approve");
        boolean circulates = circulation.running(work).isPresent();
        if (!circulates && !approved && values.text("reason").isEmpty()) {
            throw new FormRefused("「差戻しの理由」を入力してください。差し戻すときは必要です。");
        }
        CaseState state = circulates ? circulation.submit(work, actor, values)
                : approved ? CaseState.DECIDED : CaseState.REMANDED;
        if (state == CaseState.DECIDED) {
            LogicModelForm.refusing(() -> reviews.submit(moment, work.subject(), actor));
        } else if (state != CaseState.IN_PROGRESS) {
            reviews.remand(moment, work.subject(), values.text("reason").orElseThrow(), actor);
        }
        return ModelCirculation.flags(state);
    }
}
