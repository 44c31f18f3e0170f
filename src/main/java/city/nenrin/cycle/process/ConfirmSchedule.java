package city.nenrin.cycle.process;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.cycle.AnnualCycle;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「日程の確認」: finance and personnel read the draft of the dates and say what they think of it. */
abstract class ConfirmSchedule implements FormHandler {

    private final UnitFunction function;
    private final ScheduleForm form;
    private final AnnualCycles cycles;
    private final Organization organization;
    private final Clock clock;

    private ConfirmSchedule(UnitFunction function, ScheduleForm form, AnnualCycles cycles, Organization organization,
                            Clock clock) {
        this.function = function;
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
        shown.put("note", cycles.find(work.cycle()).map(AnnualCycle::draftNote).orElse(null));
        shown.put("phases", form.phases(work.cycle()));
        shown.put("warnings", form.warnings(work.cycle()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        String section = organization.functionSection(function, LocalDate.now(clock)).map(Unit::code).orElseThrow();
        values.text("opinion").ifPresent(opinion -> cycles.opine(work.cycle(), section, opinion, actor));
        return Map.of();
    }

    /** The finance section's task. */
    @UserTask(process = AnnualCycleProcess.KEY, activity = AnnualCycleProcess.CONFIRM_FINANCE)
    static class ByFinance extends ConfirmSchedule {

        ByFinance(ScheduleForm form, AnnualCycles cycles, Organization organization, Clock clock) {
            super(UnitFunction.FINANCE, form, cycles, organization, clock);
        }
    }

    /** The personnel section's task. */
    @UserTask(process = AnnualCycleProcess.KEY, activity = AnnualCycleProcess.CONFIRM_PERSONNEL)
    static class ByPersonnel extends ConfirmSchedule {

        ByPersonnel(ScheduleForm form, AnnualCycles cycles, Organization organization, Clock clock) {
            super(UnitFunction.PERSONNEL, form, cycles, organization, clock);
        }
    }
}
