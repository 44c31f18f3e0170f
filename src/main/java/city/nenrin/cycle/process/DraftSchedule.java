package city.nenrin.cycle.process;

import city.nenrin.cycle.AnnualCycle;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「年度日程案の作成」: the policy section drafts the year's dates from the rules and last year's real dates. */
@UserTask(process = AnnualCycleProcess.KEY, activity = AnnualCycleProcess.DRAFT_SCHEDULE)
class DraftSchedule implements FormHandler {

    private final ScheduleForm form;
    private final AnnualCycles cycles;

    DraftSchedule(ScheduleForm form, AnnualCycles cycles) {
        this.form = form;
        this.cycles = cycles;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("the year's dates are open to all staff");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("events", form.events(work.cycle()));
        shown.put("warnings", form.warnings(work.cycle()));
        shown.put("phases", form.phases(work.cycle()));
        shown.put("lesson", cycles.find(work.cycle() - 1).map(AnnualCycle::lesson).orElse(null));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        form.change(work.cycle(), values.rows("phases"), actor, "年度日程案の作成");
        cycles.note(work.cycle(), values.text("note").orElse(null));
        return Map.of();
    }
}
