package city.nenrin.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phases;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.io.File;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The year: its dates are drafted, read, fixed; all timers stand; each opens its phase; the year ends. */
@NenrinTest
class AnnualCycleTest {

    private static final String YEAR = CycleDriver.businessKey(2027);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired CycleStarter starter;
    @Autowired AnnualCycles cycles;
    @Autowired Phases phases;
    @Autowired PhaseSchedule schedule;
    @Autowired RuntimeService runtime;

    @BeforeEach
    void begin() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        starter.start(2027);
    }

    @Test
    void theDatesAreDraftedReadByFinanceAndPersonnelAndFixed() {
        Task draft = desk.task(YEAR, AnnualCycleProcess.DRAFT_SCHEDULE);
        assertThat(draft.getName()).isEqualTo("【2027】政策推進課 年度日程案の作成");
        List<Map<String, Object>> rows = dates(draft, "policy-1");
        rows.stream().filter(row -> row.get("key").equals("kpi-check-march")).forEach(row -> row.put("due", "2027-03-15"));
        desk.submit(draft, "policy-1", Map.of("phases", rows, "note", "3月会期に注意してください"));
        assertThat(schedule.date(2027, "kpi-check-march").orElseThrow().due()).hasToString("2027-03-15");

        Task finance = desk.task(YEAR, AnnualCycleProcess.CONFIRM_FINANCE);
        assertThat(desk.open(finance, "finance-1")).containsEntry("note", "3月会期に注意してください");
        assertThatThrownBy(() -> desk.open(finance, "welfare-01-1")).isInstanceOf(AuthorizationException.class);
        desk.submit(finance, "finance-1", Map.of("opinion", "10月は予算編成と重なります"));
        desk.submit(YEAR, AnnualCycleProcess.CONFIRM_PERSONNEL, "personnel-1", Map.of());
        assertThat(cycles.opinions(2027)).containsExactly(Map.entry("finance", "10月は予算編成と重なります"));

        Task fix = desk.task(YEAR, AnnualCycleProcess.FIX_SCHEDULE);
        assertThat(desk.open(fix, "policy-1").get("opinions").toString()).contains("財政課", "10月は予算編成と重なります");
        desk.submit(fix, "policy-1", Map.of("phases", dates(fix, "policy-1")));
        assertThat(cycles.find(2027).orElseThrow().armedAt()).isNotNull();
    }

    @Test
    void everyPhaseOfTheScheduleHasItsTimerOnItsDay() {
        cycle.arm(2027);
        List<PhaseDates> dates = schedule.dates(2027);
        assertThat(dates).hasSize(39);
        for (PhaseDates phase : dates) {
            assertThat(desk.timer(YEAR, AnnualCycleProcess.timer(phase.phase().key())).getDuedate())
                    .as(phase.phase().key())
                    .isEqualTo(Date.from(phase.opens().atTime(8, 30).atZone(ZoneId.of("Asia/Tokyo")).toInstant()));
        }
    }

    @Test
    void thePictureNamesWhatEachTimerStarts() {
        BpmnModelInstance year = Bpmn.readModelFromFile(new File("processes/cycle/annual-cycle.bpmn"));
        assertThat(schedule.definitions()).hasSize(39).allSatisfy(phase -> {
            CatchEvent timer = year.getModelElementById(AnnualCycleProcess.timer(phase.key()));
            assertThat(timer.getName()).isEqualTo(phase.name());
            assertThat(timer.getOutgoing()).extracting(flow -> flow.getTarget().getName()).containsExactly(phase.name());
        });
    }

    @Test
    void everyTimerStartsItsPhaseAndDoesNotWait() {
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2028, 3, 1, 9, 0));
        for (PhaseDates phase : schedule.dates(2027)) {
            cycle.open(2027, phase.phase().key());
        }
        assertThat(phases.of(2027)).hasSize(39);
        assertThat(desk.path(YEAR)).contains("endEvent_startKpiCheckMarch", "endEvent_startPlacement");
        assertThat(desk.runs(YEAR)).isTrue();
    }

    @Test
    void badDatesAreRefusedAndNothingIsWritten() {
        Task draft = desk.task(YEAR, AnnualCycleProcess.DRAFT_SCHEDULE);
        List<Map<String, Object>> rows = dates(draft, "policy-1");
        rows.get(0).put("due", "2027-02-30");
        rows.get(1).put("due", "2026-03-12");
        assertThatThrownBy(() -> desk.submit(draft, "policy-1", Map.of("phases", rows)))
                .hasMessageContaining("「期限」の値「2027-02-30」は日付ではありません");
        rows.get(0).put("due", "2027-03-12");
        assertThatThrownBy(() -> desk.submit(draft, "policy-1", Map.of("phases", rows))).hasMessageContaining("14か月");
        assertThat(schedule.changes(2027)).isEmpty();
    }

    @Test
    void aSecondStartDoesNothing() {
        starter.start(2027);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(YEAR).count()).isOne();
    }

    @Test
    void theYearEndsWhenTheNextFirstInterviewHasReportedAndNoPhaseIsOpen() {
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, "execution-policy");
        runtime.createMessageCorrelation(AnnualCycleProcess.FIRST_INTERVIEW_REPORTED)
                .processInstanceBusinessKey(YEAR).correlate();
        assertThatThrownBy(() -> desk.submit(YEAR, AnnualCycleProcess.CONFIRM_END, "policy-1", Map.of()))
                .hasMessageContaining("まだ終わっていない工程があります");
        desk.runJobs();
        desk.fire("2027/execution-policy/phase", PhaseProcess.TIMER_DUE);
        desk.submit(YEAR, AnnualCycleProcess.CONFIRM_END, "policy-1", Map.of("lesson", "10月は早めに準備する"));
        assertThat(cycles.find(2027).orElseThrow().lesson()).isEqualTo("10月は早めに準備する");
        starter.start(2028);
        assertThat(desk.open(desk.task(CycleDriver.businessKey(2028), AnnualCycleProcess.DRAFT_SCHEDULE), "policy-1"))
                .containsEntry("lesson", "10月は早めに準備する");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> dates(Task task, String actor) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<Object>) desk.open(task, actor).get("phases")) {
            Map<String, Object> row = new LinkedHashMap<>();
            List.of("key", "opens", "due").forEach(key -> row.put(key, ((Map<String, Object>) shown).get(key)));
            rows.add(row);
        }
        return rows;
    }
}
