package city.nenrin.policy.logicmodel.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonth;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.typed.Shown;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「LMの公表」(A30): the frozen copies are out; day and place of the publication. */
@UserTask(process = LogicModelMonthProcess.ROUND, activity = LogicModelMonthProcess.PUBLISH)
class PublishLogicModels implements FormHandler {

    private final LogicModelMonths months;
    private final LogicModelLists rows;

    PublishLogicModels(LogicModelMonths months, LogicModelLists rows) {
        this.months = months;
        this.rows = rows;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.LOGIC_MODEL_SHARED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelMonth month = months.of(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("decision", month.decidedOn().map(EraFormat::date).orElse(Shown.NOTHING) + "　"
                + month.documentNumber().orElse(""));
        shown.put("models", months.publications(moment).stream().map(publication -> Map.of(
                "model", rows.name(rows.model(publication.modelCode())),
                "submitted", "第" + publication.submittedVersion() + "版",
                "published", publication.publishedVersion().map(number -> "第" + number + "版").orElse(Shown.NOTHING))).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LocalDate publishedOn = values.requiredDate("publishedOn");
        months.publish(LogicModelMoment.of(work.cycle(), work.phase()), publishedOn,
                values.requiredText("place"), actor);
        return Map.of();
    }
}
