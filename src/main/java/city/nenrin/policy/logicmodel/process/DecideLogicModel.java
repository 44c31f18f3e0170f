package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.CaseState;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;

/** 「LMの合議・決裁」: one stop of the route after the section's head. */
@UserTask(process = LogicModelMonthProcess.KEY, activity = LogicModelMonthProcess.DECIDE)
class DecideLogicModel extends SubmissionStop {

    DecideLogicModel(Parts parts) {
        super(parts);
    }

    @Override
    public Reads reads(Work work) {
        return Reads.asked(work.owner(), DataKind.LOGIC_MODEL_DRAFT, DataKind.KPI);
    }

    @Override
    CaseState act(Work work, String actor, FormValues values) {
        return parts.circulation().act(work, actor, values);
    }
}
