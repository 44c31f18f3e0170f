package city.nenrin.cycle.process;

import city.nenrin.cycle.AnnualCycle;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitFunction;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 「日程の確認」: finance and personnel read the draft of the dates and say what they think of it. */
class ConfirmSchedule implements FormHandler {

    private final String activity;
    private final UnitFunction function;
    private final ScheduleForm form;
    private final AnnualCycles cycles;
    private final Organization organization;
    private final Clock clock;

    private ConfirmSchedule(String activity, UnitFunction function, ScheduleForm form, AnnualCycles cycles,
                            Organization organization, Clock clock) {
        this.activity = activity;
        this.function = function;
        this.form = form;
        this.cycles = cycles;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String process() {
        return AnnualCycleProcess.KEY;
    }

    @Override
    public String activity() {
        return activity;
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

    /** The same form for both sections. */
    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ConfirmSchedule confirmScheduleByFinance(ScheduleForm form, AnnualCycles cycles, Organization organization,
                                                 Clock clock) {
            return new ConfirmSchedule(AnnualCycleProcess.CONFIRM_FINANCE, UnitFunction.FINANCE, form, cycles,
                    organization, clock);
        }

        @Bean
        ConfirmSchedule confirmScheduleByPersonnel(ScheduleForm form, AnnualCycles cycles, Organization organization,
                                                   Clock clock) {
            return new ConfirmSchedule(AnnualCycleProcess.CONFIRM_PERSONNEL, UnitFunction.PERSONNEL, form, cycles,
                    organization, clock);
        }
    }
}
