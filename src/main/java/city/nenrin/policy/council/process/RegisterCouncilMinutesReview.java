package city.nenrin.policy.council.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.council.CouncilMinutes;
import java.util.Map;
import java.util.Set;

/** 「会議録確認結果の登録」: the members agree with the minutes, or want them corrected. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.REGISTER_REVIEW)
class RegisterCouncilMinutesReview implements FormHandler {

    private final CouncilMeetings meetings;
    private final CouncilLists rows;

    RegisterCouncilMinutesReview(CouncilMeetings meetings, CouncilLists rows) {
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Set<String> flags() {
        return Set.of(CouncilProcess.CORRECTION_NEEDED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        CouncilMinutes minutes = meetings.latestMinutes(work.cycle(), work.phase()).orElseThrow();
        Map<String, Object> shown = rows.meeting(meetings.require(work.cycle(), work.phase()));
        shown.put("version", "第" + minutes.key().version() + "版");
        shown.put("attendees", minutes.attendees());
        shown.put("summary", minutes.summary());
        shown.put("opinions", rows.answered(meetings.opinions(work.cycle(), work.phase())));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Confirmation answer = Confirmation.of(values, "verdict", "agree", "correction", "修正が要るときは必要です。");
        meetings.review(work.cycle(), work.phase(), values.requiredDate("reviewedOn"), answer.reason());
        return Map.of(CouncilProcess.CORRECTION_NEEDED, !answer.confirmed());
    }
}
