package city.nenrin.policy.direction.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.util.Map;
import java.util.Set;

/** 「庁議結果の登録」: 了承, 修正了承, 継続審議 or 報告 (A25). */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.REGISTER_COUNCIL_RESULT)
class RegisterCouncilResult extends DirectionForm {

    RegisterCouncilResult(Parts parts) {
        super(parts);
    }

    @Override
    public Set<String> flags() {
        return Set.of(PriorityPolicyProcess.ADOPTED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = draft(work);
        meeting(work).ifPresent(meeting -> {
            shown.put("tabledOn", EraFormat.dateWithWeekday(meeting.tabledOn()));
            shown.put("presenter", meeting.presenter());
        });
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        return Map.of(PriorityPolicyProcess.ADOPTED,
                parts.meetings().end(DirectionApproval.subject(work), values).adopted());
    }
}
