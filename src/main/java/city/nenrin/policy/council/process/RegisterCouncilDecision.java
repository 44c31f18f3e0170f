package city.nenrin.policy.council.process;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilMeeting;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.SnapshotKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 「開催・資料の決裁登録」(◎): which papers were decided; the progress report stands on the published logic models. */
@UserTask(process = CouncilProcess.ROUND, activity = CouncilProcess.REGISTER_DECISION)
class RegisterCouncilDecision implements FormHandler {

    private final CouncilMeetings meetings;
    private final LogicModels models;
    private final CouncilLists rows;
    private final Clock clock;

    RegisterCouncilDecision(CouncilMeetings meetings, LogicModels models, CouncilLists rows, Clock clock) {
        this.meetings = meetings;
        this.models = models;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.COUNCIL_OPINION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        CouncilMeeting meeting = meetings.require(work.cycle(), work.phase());
        Map<String, Object> shown = rows.meeting(meeting);
        shown.put("models", models.all().stream().map(this::row).flatMap(Optional::stream).toList());
        shown.put("previous", meetings.lastAnswered(meeting.heldOn())
                .map(last -> rows.answered(meetings.opinions(last.key().cycle(), last.key().phaseKey())))
                .orElse(List.of()));
        return shown;
    }

    /** A model that may be shown to the council: only what is published leaves the house. */
    private Optional<Map<String, Object>> row(LogicModel model) {
        return models.latest(model.code(), SnapshotKind.PUBLISHED).map(version -> row(model, version));
    }

    private Map<String, Object> row(LogicModel model, LogicModelVersion version) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", model.code());
        row.put("title", version.content().title());
        row.put("section", rows.unitName(model.ownerSection()));
        row.put("version", "第" + version.number() + "版（"
                + EraFormat.date(LocalDate.ofInstant(version.createdAt(), clock.getZone())) + "公表）");
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        meetings.decide(work.cycle(), work.phase(), RecordedDecision.of(values), values.requiredText("papers"), actor);
        return Map.of();
    }
}
