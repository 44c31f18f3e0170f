package city.nenrin.policy.logicmodel.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「LM月間の実施通知」: the policy section tells the sections what is asked; then the tasks are given out. */
@UserTask(process = LogicModelMonthProcess.ROUND, activity = LogicModelMonthProcess.ANNOUNCE)
class AnnounceLogicModelMonth implements FormHandler {

    private final LogicModelUnits units;
    private final LogicModelMonths months;
    private final LogicModelLists rows;
    private final Clock clock;

    AnnounceLogicModelMonth(LogicModelUnits units, LogicModelMonths months, LogicModelLists rows, Clock clock) {
        this.units = units;
        this.months = months;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("which models the month asks for");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        List<PhaseUnit> asked = units.units(work.cycle(), work.phase(), LocalDate.now(clock));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("due", EraFormat.dateWithWeekday(work.due()));
        shown.put("count", asked.size() + "件（" + asked.stream().map(PhaseUnit::owner).distinct().count() + "課）");
        shown.put("after", moment.may() ? "提出された版を庁内で共有し、決裁の後に公表します。" : "提出された版を庁内で共有します。公表はしません。");
        shown.put("models", asked.stream().map(unit -> Map.of("label", unit.label(),
                "model", rows.name(rows.model(unit.subject())), "section", rows.section(unit.owner()))).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        months.announce(LogicModelMoment.of(work.cycle(), work.phase()), values.text("notice").orElse(null), actor);
        return Map.of();
    }
}
