package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.CaseState;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import org.springframework.stereotype.Component;

/** 「LMの合議・決裁」: one stop of the route after the section's head. */
@Component
class DecideLogicModel extends SubmissionStop {

    DecideLogicModel(Parts parts) {
        super(parts);
    }

    @Override
    public String activity() {
        return LogicModelMonthProcess.DECIDE;
    }

    @Override
    CaseState act(Work work, String actor, FormValues values) {
        return parts.circulation().act(work, actor, values);
    }
}
