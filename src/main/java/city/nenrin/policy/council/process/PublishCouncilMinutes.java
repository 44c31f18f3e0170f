package city.nenrin.policy.council.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.council.CouncilMinutes;
import java.util.Map;

/** 「会議録の公表」: the reviewed version is frozen, and its opinions go to the sections. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.PUBLISH_MINUTES)
class PublishCouncilMinutes implements FormHandler {

    private final CouncilMeetings meetings;
    private final CouncilLists rows;

    PublishCouncilMinutes(CouncilMeetings meetings, CouncilLists rows) {
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        CouncilMinutes minutes = meetings.latestMinutes(work.cycle(), work.phase()).orElseThrow();
        Map<String, Object> shown = rows.meeting(meetings.require(work.cycle(), work.phase()));
        shown.put("version", "第" + minutes.key().version() + "版（委員の確認 "
                + EraFormat.date(minutes.reviewedOn().orElseThrow()) + "）");
        shown.put("attendees", minutes.attendees());
        shown.put("summary", minutes.summary());
        shown.put("opinions", rows.answered(meetings.opinions(work.cycle(), work.phase())));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        meetings.publish(work.cycle(), work.phase(), values.requiredDate("publishedOn"));
        return Map.of();
    }
}
