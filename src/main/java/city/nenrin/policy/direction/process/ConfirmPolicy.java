package city.nenrin.policy.direction.process;

import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「方針案の確認」: the head of the planning department confirms the draft or sends it back with a reason. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.CONFIRM_POLICY)
class ConfirmPolicy extends DirectionForm {

    ConfirmPolicy(Parts parts) {
        super(parts);
    }

    @Override
    public Set<String> flags() {
        return Set.of(PriorityPolicyProcess.APPROVED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = draft(work);
        shown.put("acting", parts.approval().acting(actor, parts.approval().planningHead()));
        shown.put("proxyWarning", parts.approval().proxyWarning(work, actor));
        shown.put("consents", consents(work));
        List<Map<String, Object>> verdicts = new ArrayList<>();
        verdicts.add(Map.of("value", "approve", "label", "確認した"));
        verdicts.add(Map.of("value", "remand", "label", "差し戻す"));
        if (parts.approval().circulates(work)) {
            verdicts.add(Map.of("value", "reject", "label", "却下する"));
        }
        shown.put("verdicts", verdicts);
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        boolean confirmed = Confirmation.of(values).settle(() -> papers().confirm(work.cycle(), work.phase(), actor),
                reason -> papers().remand(work.cycle(), work.phase(), reason));
        parts.approval().act(work, parts.approval().planningHead(), actor, values);
        return Map.of(PriorityPolicyProcess.APPROVED, confirmed);
    }
}
