package city.nenrin.cycle.process;

import city.nenrin.cycle.AnnualCycles;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「年度日程の確定・通知」: the dates are fixed; the model arms all timers right after. */
@UserTask(process = AnnualCycleProcess.KEY, activity = AnnualCycleProcess.FIX_SCHEDULE)
class FixSchedule implements FormHandler {

    private final ScheduleForm form;
    private final AnnualCycles cycles;
    private final Organization organization;
    private final Clock clock;

    FixSchedule(ScheduleForm form, AnnualCycles cycles, Organization organization, Clock clock) {
        this.form = form;
        this.cycles = cycles;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.nothing("the year's dates are open to all staff");
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("opinions", cycles.opinions(work.cycle()).entrySet().stream()
                .map(opinion -> Map.of("section", organization.unitName(opinion.getKey(), LocalDate.now(clock)),
                        "opinion", opinion.getValue())).toList());
        shown.put("phases", form.phases(work.cycle()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        form.change(work.cycle(), values.rows("phases"), actor, "年度日程の確定");
        cycles.armed(work.cycle());
        return Map.of();
    }
}
