package city.nenrin.policy.direction.process;

import city.nenrin.approval.MeetingResult;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.typed.Shown;
import java.util.Map;

/** 「方針決裁の登録」◎: date and document number of the formal decision, taken in the document system. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.REGISTER_DECISION)
class RegisterDecision extends DirectionForm {

    RegisterDecision(Parts parts) {
        super(parts);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = draft(work);
        meeting(work).ifPresent(meeting -> {
            shown.put("councilResult", meeting.ended().map(MeetingResult::label).orElse(Shown.NOTHING));
            shown.put("councilChanges", meeting.changes());
        });
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        papers().decide(work.cycle(), work.phase(), RecordedDecision.of(values), actor);
        return Map.of();
    }
}
