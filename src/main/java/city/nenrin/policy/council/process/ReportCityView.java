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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「市の考え方の報告」: one text for each opinion, from the sections' drafts. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.REPORT_VIEW)
class ReportCityView implements FormHandler {

    private final CouncilMeetings meetings;
    private final CouncilLists rows;

    ReportCityView(CouncilMeetings meetings, CouncilLists rows) {
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        List<CouncilOpinion> opinions = meetings.opinions(work.cycle(), work.phase());
        Map<String, Object> shown = rows.meeting(meetings.require(work.cycle(), work.phase()));
        shown.put("views", opinions.stream().map(this::row).toList());
        return shown;
    }

    private Map<String, Object> row(CouncilOpinion opinion) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", opinion.key().code());
        row.put("section", rows.unitName(opinion.section()));
        row.put("opinion", opinion.opinion());
        row.put("handling", opinion.handling().map(Handling::label).orElse("未提出")
                + opinion.responseWhen().map(when -> "（" + when + "）").orElse(""));
        opinion.response().ifPresent(draft -> row.put("view", draft));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Map<String, String> views = new LinkedHashMap<>();
        values.rows("views").forEach(row -> views.put(row.requiredText("code"), row.requiredText("view")));
        meetings.reportView(work.cycle(), work.phase(), values.requiredDate("reportedOn"), views);
        return Map.of();
    }
}
