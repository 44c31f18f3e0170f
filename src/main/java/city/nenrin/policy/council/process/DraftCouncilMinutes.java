package city.nenrin.policy.council.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.council.CouncilMinutes;
import city.nenrin.policy.council.NewOpinion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 「会議録の作成」: who was there, what was said, and each opinion with the section that it concerns. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.DRAFT_MINUTES)
class DraftCouncilMinutes implements FormHandler {

    private final CouncilMeetings meetings;
    private final CouncilLists rows;

    DraftCouncilMinutes(CouncilMeetings meetings, CouncilLists rows) {
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = rows.meeting(meetings.require(work.cycle(), work.phase()));
        shown.put("units", rows.units());
        Optional<CouncilMinutes> last = meetings.latestMinutes(work.cycle(), work.phase());
        shown.put("correction", last.flatMap(CouncilMinutes::correction).orElse(null));
        last.ifPresent(minutes -> {
            shown.put("attendees", minutes.attendees());
            shown.put("summary", minutes.summary());
        });
        List<Map<String, Object>> opinions = meetings.opinions(work.cycle(), work.phase()).stream().map(opinion -> {
            Map<String, Object> row = new LinkedHashMap<String, Object>();
            row.put("opinion", opinion.opinion());
            row.put("section", opinion.section());
            return row;
        }).toList();
        shown.put("opinions", opinions);
        shown.put("noOpinions", last.isPresent() && opinions.isEmpty());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        // The list as a whole replaces the one of the version before, so its rows need no keys.
        List<NewOpinion> said = values.rows("opinions").stream()
                .map(row -> new NewOpinion(row.requiredText("opinion"), row.requiredText("section"))).toList();
        meetings.draftMinutes(work.cycle(), work.phase(), values.requiredText("attendees"),
                values.requiredText("summary"), said, values.ticked("noOpinions"), actor);
        return Map.of();
    }
}
