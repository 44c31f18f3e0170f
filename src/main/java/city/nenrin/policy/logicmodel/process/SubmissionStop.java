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

/**
 * A task at which the submission of a logic model goes on, comes back or is final: then it takes the snapshot. What is
 * shown is the same for the head and for every stop after the head.
 */
abstract class SubmissionStop implements FormHandler {

    /** What these handlers work with. */
    @Component
    record Parts(LogicModelReviews reviews, SubmissionSheet sheet, ModelCirculation circulation) {
    }

    final Parts parts;

    SubmissionStop(Parts parts) {
        this.parts = parts;
    }

    /** Takes what was typed; returns where the submission stands now. */
    abstract CaseState act(Work work, String actor, FormValues values);

    @Override
    public final Set<String> flags() {
        return Set.of(LogicModelMonthProcess.APPROVED, LogicModelMonthProcess.CIRCULATES);
    }

    @Override
    public final Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = parts.sheet().of(work);
        shown.putAll(parts.circulation().shown(work, actor));
        return shown;
    }

    @Override
    public final Map<String, Object> submit(Work work, String actor, FormValues values) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        CaseState state = act(work, actor, values);
        if (state == CaseState.DECIDED) {
            parts.reviews().submit(moment, work.subject(), actor);
        } else if (state != CaseState.IN_PROGRESS) {
            parts.reviews().remand(moment, work.subject(), values.text("reason").orElseThrow(), actor);
        }
        return Map.of(LogicModelMonthProcess.APPROVED, state == CaseState.DECIDED,
                LogicModelMonthProcess.CIRCULATES, state == CaseState.IN_PROGRESS);
    }
}
