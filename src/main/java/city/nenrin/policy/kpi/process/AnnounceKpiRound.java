package city.nenrin.policy.kpi.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.policy.kpi.KpiRounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「KPI実績アップデートの通知」: the policy section tells the sections what is asked; then the tasks are given out. */
@UserTask(process = KpiCheckProcess.ROUND, activity = KpiCheckProcess.ANNOUNCE)
class AnnounceKpiRound implements FormHandler {

    private final KpiSections sections;
    private final KpiFigures figures;
    private final KpiRounds rounds;
    private final Clock clock;

    AnnounceKpiRound(KpiSections sections, KpiFigures figures, KpiRounds rounds, Clock clock) {
        this.sections = sections;
        this.figures = figures;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("how many sections and KPIs the round asks");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        List<PhaseUnit> asked = sections.units(work.cycle(), work.phase(), LocalDate.now(clock));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("due", EraFormat.dateWithWeekday(work.due()));
        shown.put("sections", asked.size() + "課");
        shown.put("kpis", asked.stream().mapToInt(unit -> figures.asked(unit.subject(), moment.term()).size()).sum() + "件");
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        rounds.announce(work.cycle(), work.phase(), values.text("notice").orElse(null), actor);
        return Map.of();
    }
}
