package city.nenrin.policy.logicmodel.process;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.CaseState;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.util.Optional;

/** 「LMの提出」: the section head submits the model, or sends it back with a reason; the last word unless it circulates. */
@UserTask(process = LogicModelMonthProcess.KEY, activity = LogicModelMonthProcess.SUBMIT)
class SubmitLogicModel extends SubmissionStop {

    SubmitLogicModel(Parts parts) {
        super(parts);
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_DRAFT, DataKind.KPI);
    }

    @Override
    CaseState act(Work work, String actor, FormValues values) {
        Optional<ApprovalCase> paper = parts.circulation().running(work);
        if (paper.isPresent()) {
            return parts.circulation().submit(paper.get(), work, actor, values);
        }
        return Confirmation.of(values).confirmed() ? CaseState.DECIDED : CaseState.REMANDED;
    }
}
