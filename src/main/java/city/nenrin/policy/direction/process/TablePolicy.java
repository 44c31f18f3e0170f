package city.nenrin.policy.direction.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.util.Map;

/** 「庁議付議」: the confirmed version goes before the executive meeting. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.TABLE_POLICY)
class TablePolicy extends DirectionForm {

    TablePolicy(Parts parts) {
        super(parts);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = draft(work);
        shown.put("consents", consents(work));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        parts.meetings().table(DirectionApproval.subject(work),
                papers().require(work.cycle(), work.phase()).version(), values);
        return Map.of();
    }
}
