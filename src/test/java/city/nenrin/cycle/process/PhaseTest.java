package city.nenrin.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.Notices;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The phase: with a round, with an opening that is confirmed, with dates only; late, postponed, closed. */
@NenrinTest
class PhaseTest {

    private static final String KPI = "kpi-check-march";
    private static final String PHASE = "2027/kpi-check-march/phase";
    private static final String ROUND = "2027/kpi-check-march/round";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired PhaseSchedule schedule;
    @Autowired Notices notices;
    @Autowired Closer closer;
    @LocalServerPort int port;

    @BeforeEach
    void year() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
    }

    private void collect() {
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, KPI);
        desk.submit(ROUND, KpiCheckProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
    }

    @Test
    void unitsOpenAfterTheRoundHasAnnouncedAndTheirOwnersAreTold() {
        collect();
        assertThat(phases.units(new PhaseKey(2027, KPI))).extracting(WorkUnit::subject)
                .containsExactly("tax", "welfare-01", "welfare-02");
        assertThat(phases.units(new PhaseKey(2027, KPI))).extracting(WorkUnit::state).containsOnly(WorkUnit.State.OPEN);
        assertThat(notices.of(new PhaseKey(2027, KPI))).extracting(Notices.Notice::kind).containsOnly(Notices.Kind.OPENED);
        assertThat(desk.path(PHASE)).containsSubsequence("startEvent_openPhase", "gateway_hasRound",
                "serviceTask_startRound", "receive_roundAnnounced", PhaseProcess.OPEN_UNITS, "serviceTask_announce",
                "subProcess_collectUnits");
    }

    @Test
    void whoHasNotFinishedIsRemindedAndAfterTheDeadlineTheLiaisonOfficerCalls() {
        collect();
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(notices.of(new PhaseKey(2027, KPI))).filteredOn(notice -> notice.kind() == Notices.Kind.REMINDER)
                .extracting(Notices.Notice::recipient).containsExactly("tax", "welfare-01", "welfare-02");
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThat(phases.require(new PhaseKey(2027, KPI)).overdueAt()).isNotNull();
        assertThat(notices.of(new PhaseKey(2027, KPI))).filteredOn(notice -> notice.kind() == Notices.Kind.CALL)
                .extracting(Notices.Notice::recipient).contains("welfare.liaison");
        assertThat(desk.openTasks(PHASE)).containsExactly(PhaseProcess.REVIEW_OUTSTANDING);
    }

    @Test
    void theOwnerWaitsThenPostponesThenCloses() {
        collect();
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1", Map.of("verdict", "wait"));
        desk.fire(PHASE, PhaseProcess.TIMER_WAIT);
        assertThatThrownBy(() -> desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1",
                Map.of("verdict", "postpone"))).hasMessageContaining("「新しい期限」を入力してください");
        assertThatThrownBy(() -> desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1",
                Map.of("verdict", "postpone", "newDue", "2027-03-23")))
                .hasMessageContaining("「理由」を入力してください");
        desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1",
                Map.of("verdict", "postpone", "newDue", "2027-03-23", "reason", "災害対応のため"));
        assertThat(phases.require(new PhaseKey(2027, KPI)).due()).isEqualTo(LocalDate.of(2027, 3, 23));
        assertThat(phases.require(new PhaseKey(2027, KPI)).overdueAt()).isNull();
        assertThat(phases.openUnits(new PhaseKey(2027, KPI))).extracting(WorkUnit::due).containsOnly(LocalDate.of(2027, 3, 23));
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 23, 17, 15)));

        city.advance(LocalDateTime.of(2027, 3, 23, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThatThrownBy(() -> desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1",
                Map.of("verdict", "close"))).hasMessageContaining("締め切るときは必要です");
        desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1", Map.of("verdict", "close", "reason", "公表に間に合わせるため"));
        desk.runJobs();
        assertThat(phases.units(new PhaseKey(2027, KPI))).extracting(WorkUnit::state).containsOnly(WorkUnit.State.MISSING);
        assertThat(phases.units(new PhaseKey(2027, KPI))).extracting(WorkUnit::reason).containsOnly("公表に間に合わせるため");
        assertThat(desk.runs("2027/kpi-check-march/tax")).isFalse();
        desk.submit(ROUND, KpiCheckProcess.COMPILE, "policy-1", Map.of("summary", "未提出のまま締め切り"));
        desk.runJobs();
        assertThat(phases.require(new PhaseKey(2027, KPI)).closedAt()).isNotNull();
        assertThat(desk.path(PHASE)).contains(PhaseProcess.TIMER_WAIT, "serviceTask_postponeDeadline", "serviceTask_closeRemaining",
                "endEvent_closedByOwner", "serviceTask_closeUnits", "serviceTask_notifyRound", "receive_roundFinished",
                PhaseProcess.CLOSE_PHASE, "endEvent_phaseClosed");
    }

    @Test
    void aPhaseWithDatesOnlyMakesNoTaskAndEndsWithItsDates() {
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, "execution-policy");
        String key = "2027/execution-policy/phase";
        desk.runJobs();
        assertThat(desk.openTasks(key)).isEmpty();
        city.advance(LocalDateTime.of(2027, 5, 14, 17, 20));
        desk.fire(key, PhaseProcess.TIMER_DUE);
        assertThat(phases.require(new PhaseKey(2027, "execution-policy")).closedAt()).isNotNull();
        assertThat(desk.path(key)).containsSubsequence("gateway_outstanding", "endEvent_nothingOutstanding",
                PhaseProcess.CLOSE_PHASE);
    }

    @Test
    void theOwnerConfirmsTheOpeningAndLeavesUnitsOut() {
        city.confirmOpening(KPI);
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, KPI);
        desk.runJobs();
        assertThat(desk.open(desk.task(PHASE, PhaseProcess.CONFIRM_OPENING), "policy-1").get("units").toString())
                .contains("福祉課", "税務課");
        assertThatThrownBy(() -> desk.submit(PHASE, PhaseProcess.CONFIRM_OPENING, "policy-1",
                Map.of("exempt", List.of("tax")))).hasMessageContaining("「外す理由」を入力してください");
        desk.submit(PHASE, PhaseProcess.CONFIRM_OPENING, "policy-1", Map.of("exempt", List.of("tax"),
                "exemptReason", "統計の切替中", "newDue", "2027-03-15", "reason", "議会と重なるため"));
        desk.runJobs();
        assertThat(phases.findUnit("2027/kpi-check-march/tax").orElseThrow().state()).isEqualTo(WorkUnit.State.EXEMPT);
        assertThat(phases.openUnits(new PhaseKey(2027, KPI))).extracting(WorkUnit::subject).containsExactly("welfare-01", "welfare-02");
        assertThat(phases.require(new PhaseKey(2027, KPI)).due()).isEqualTo(LocalDate.of(2027, 3, 15));
        // without a round, the phase ends with its last unit
        phases.openUnits(new PhaseKey(2027, KPI)).forEach(unit -> phases.end(unit.businessKey(), WorkUnit.State.EXEMPT, "試験"));
        phases.released(new PhaseKey(2027, KPI));
        closer.await();
        desk.runJobs();
        assertThat(phases.require(new PhaseKey(2027, KPI)).closedAt()).isNotNull();
        assertThat(desk.path(PHASE)).contains("receive_unitsClosed").doesNotContain("serviceTask_closeUnits");
    }

    @Test
    void aChangeOfTheScheduleMovesTimersUnitsAndTasksInOneTransaction() {
        cycle.arm(2027);
        schedule.change(2027, KPI, LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 16), "policy-1", "議会と重なるため");
        assertThat(desk.timer(CycleDriver.businessKey(2027), AnnualCycleProcess.timer(KPI)).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 3, 8, 30)));
        city.advance(LocalDateTime.of(2027, 3, 3, 9, 0));
        cycle.open(2027, KPI);
        desk.submit(ROUND, KpiCheckProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        schedule.change(2027, KPI, LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 23), "policy-1", "延期");
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate()).isEqualTo(at(LocalDateTime.of(2027, 3, 23, 17, 15)));
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_REMIND).getDuedate()).isEqualTo(at(LocalDateTime.of(2027, 3, 17, 8, 30)));
        assertThat(desk.task("2027/kpi-check-march/tax", KpiCheckProcess.ENTER_ACTUALS).getDueDate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 16, 17, 15)));
        assertThat(schedule.changes(2027)).hasSize(2);
    }

    @Test
    void afterAPostponementWhoHasNotFinishedIsRemindedAgain() {
        collect();
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(reminded()).containsExactly("tax", "welfare-01", "welfare-02");
        schedule.change(2027, KPI, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 23), "policy-1", "延期");
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_REMIND).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 17, 8, 30)));
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(reminded()).hasSize(6);

        city.advance(LocalDateTime.of(2027, 3, 23, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        desk.submit(PHASE, PhaseProcess.REVIEW_OUTSTANDING, "policy-1",
                Map.of("verdict", "postpone", "newDue", "2027-04-02", "reason", "災害対応のため"));
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_REMIND).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 30, 8, 30)));
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(reminded()).hasSize(9);
    }

    /** As people do it: the timers follow after the form's own command, when the door of the web applications is shut. */
    @Test
    void aPostponementInTasklistMovesTheUnitsTasks() {
        collect();
        Date before = desk.task("2027/kpi-check-march/tax", KpiCheckProcess.ENTER_ACTUALS).getDueDate();
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        Task review = desk.task(PHASE, PhaseProcess.REVIEW_OUTSTANDING);
        HttpResponse<String> answer = WebPerson.login(port, "policy-1").send("POST",
                "/camunda/api/engine/engine/default/task/" + review.getId() + "/submit-form", """
                {"variables": {"verdict": {"value": "postpone"}, "newDue": {"value": "2027-03-23"},
                 "reason": {"value": "災害対応のため"}, "dataVersion": {"value": "%s"}}}"""
                .formatted(desk.open(review, "policy-1").get("dataVersion")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(desk.task("2027/kpi-check-march/tax", KpiCheckProcess.ENTER_ACTUALS).getDueDate())
                .isAfter(before).isEqualTo(at(LocalDateTime.of(2027, 3, 16, 17, 15)));
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 23, 17, 15)));
    }

    private List<String> reminded() {
        return notices.of(new PhaseKey(2027, KPI)).stream().filter(notice -> notice.kind() == Notices.Kind.REMINDER)
                .map(Notices.Notice::recipient).toList();
    }

    @Test
    void aPhaseOpensOnceWhateverAsks() {
        cycle.arm(2027);
        phases.open(new PhaseKey(2027, KPI));
        phases.open(new PhaseKey(2027, KPI));
        assertThat(phases.of(2027)).extracting(Phase::businessKey).containsExactly(PHASE);
    }

    private static Date at(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }
}
