package city.nenrin.policy.council.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.council.CouncilOpinion;
import city.nenrin.policy.council.Handling;
import city.nenrin.policy.council.Response;
import java.util.Map;

/** 「意見への対応案の作成」: the section concerned drafts what the city does with an opinion. */
@UserTask(process = CouncilProcess.OPINION, activity = CouncilProcess.DRAFT_RESPONSE)
class DraftCouncilResponse implements FormHandler {

    private final CouncilMeetings meetings;
    private final CouncilLists rows;

    DraftCouncilResponse(CouncilMeetings meetings, CouncilLists rows) {
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        CouncilOpinion opinion = meetings.opinion(work.cycle(), work.phase(), work.subject());
        Map<String, Object> shown = rows.meeting(meetings.require(work.cycle(), work.phase()));
        shown.put("opinion", opinion.opinion());
        shown.put("summary", meetings.latestMinutes(work.cycle(), work.phase()).orElseThrow().summary());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        meetings.respond(work.cycle(), work.phase(), work.subject(),
                new Response(Handling.valueOf(values.requiredText("handling")), values.requiredText("response"),
                        values.text("when").orElse(null)), actor);
        return Map.of();
    }
}
