package city.nenrin.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.DisasterShifts;
import city.nenrin.cycle.Notices;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.work.Occasion;
import city.nenrin.platform.work.PhaseOpener;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phase that happens several times in a cycle: each occasion has dates, units, reminders and a closing of its own. */
@NenrinTest
class OccasionTest {

    private static final String KPI = "kpi-check-march";
    private static final PhaseKey FIRST = new PhaseKey(2027, KPI, 1);
    private static final PhaseKey SECOND = new PhaseKey(2027, KPI, 2);
    private static final PhaseKey THIRD = new PhaseKey(2027, KPI, 3);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired PhaseSchedule schedule;
    @Autowired PhaseOpener opener;
    @Autowired UnitOpener units;
    @Autowired Notices notices;
    @Autowired DisasterShifts shifts;
    @Autowired RuntimeService runtime;
    @LocalServerPort int port;

    @BeforeEach
    void year() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        city.confirmOpening(KPI);
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
    }

    /** The first two have units of their own, the third those of the phase and another owner. */
    private void addThree() {
        assertThat(opener.open(occasion("臨時の点検", "2027-03-01", "2027-03-12", null, unit("tax")), "policy-1")).isEqualTo(1);
        assertThat(opener.open(occasion("組織改正の点検", "2027-03-04", "2027-03-19", null, unit("welfare-01"),
                unit("welfare-02")), "policy-1")).isEqualTo(2);
        assertThat(opener.open(occasion("補正の点検", "2027-03-08", "2027-03-24", "finance"), "finance-1")).isEqualTo(3);
    }

    @Test
    void oneTemplateOpensThreeTimesOverlappingAndEachClosesByItself() {
        addThree();
        assertThat(phases.of(2027)).as("none has begun").isEmpty();
        WebPerson policy = WebPerson.login(port, "policy-2");
        assertThat(policy.get("/cycle/2027").body()).contains("臨時の点検", "組織改正の点検", "補正の点検");

        begin(FIRST, "policy-1");
        city.advance(LocalDateTime.of(2027, 3, 4, 9, 0));
        begin(SECOND, "policy-1");
        city.advance(LocalDateTime.of(2027, 3, 8, 9, 0));
        begin(THIRD, "finance-1");
        assertThat(phases.of(2027)).extracting(Phase::key, Phase::name, Phase::owner, Phase::due).containsExactly(
                tuple(FIRST, "臨時の点検", "policy", day("2027-03-12")),
                tuple(SECOND, "組織改正の点検", "policy", day("2027-03-19")),
                tuple(THIRD, "補正の点検", "finance", day("2027-03-24")));
        assertThat(phases.openUnits(FIRST)).extracting(WorkUnit::subject).containsExactly("tax");
        assertThat(phases.openUnits(SECOND)).extracting(WorkUnit::subject).containsExactly("welfare-01", "welfare-02");
        assertThat(phases.openUnits(THIRD)).extracting(WorkUnit::businessKey).containsExactly("2027/kpi-check-march.3/tax",
                "2027/kpi-check-march.3/welfare-01", "2027/kpi-check-march.3/welfare-02");
        assertThat(desk.timer(CycleDriver.businessKey(2027), AnnualCycleProcess.timer(KPI))).as("the calendar's own waits").isNotNull();

        handIn(FIRST, "tax", "tax-1", "tax-head", "tax-2");
        assertThat(phases.require(FIRST).closedAt()).as("its last unit has ended").isNotNull();
        assertThat(desk.path(FIRST.businessKey("phase"))).contains("receive_unitsClosed", "endEvent_phaseClosed");
        assertThat(phases.require(SECOND).closedAt()).isNull();
        assertThat(phases.require(THIRD).closedAt()).isNull();

        desk.fire(SECOND.businessKey("phase"), PhaseProcess.TIMER_REMIND);
        assertThat(told(SECOND, Notices.Kind.REMINDER)).containsExactly("welfare-01", "welfare-02");
        assertThat(told(THIRD, Notices.Kind.REMINDER)).isEmpty();
        city.advance(LocalDateTime.of(2027, 3, 19, 17, 20));
        desk.fire(SECOND.businessKey("phase"), PhaseProcess.TIMER_DUE);
        review(SECOND, "policy-1", Map.of("verdict", "postpone", "newDue", "2027-03-26", "reason", "災害対応のため"));
        assertThat(phases.openUnits(SECOND)).extracting(WorkUnit::due).containsOnly(day("2027-03-26"));
        assertThat(phases.openUnits(THIRD)).extracting(WorkUnit::due).containsOnly(day("2027-03-24"));
        assertThat(schedule.date(SECOND).orElseThrow().due()).isEqualTo(day("2027-03-26"));
        assertThat(schedule.date(2027, KPI).orElseThrow().due()).isEqualTo(day("2027-03-12"));

        city.advance(LocalDateTime.of(2027, 3, 24, 17, 20));
        desk.fire(THIRD.businessKey("phase"), PhaseProcess.TIMER_DUE);
        review(THIRD, "finance-1", Map.of("verdict", "close", "reason", "査定に間に合わせるため"));
        assertThat(phases.units(THIRD)).extracting(WorkUnit::reason).containsOnly("査定に間に合わせるため");
        assertThat(phases.require(THIRD).closedAt()).isNotNull();
        assertThat(desk.path(THIRD.businessKey("phase"))).contains("endEvent_closedByOwner", "endEvent_phaseClosed");
        assertThat(phases.openUnits(SECOND)).hasSize(2);

        handIn(SECOND, "welfare-01", "welfare-01-1", "welfare-01-head", "welfare-01-2");
        handIn(SECOND, "welfare-02", "welfare-02-1", "welfare-02-head", "welfare-01-1");
        assertThat(phases.require(SECOND).closedAt()).isNotNull();
        assertThat(desk.path(SECOND.businessKey("phase"))).contains("serviceTask_postponeDeadline", "receive_unitsClosed");

        cycle.open(2027, KPI);
        assertThat(phases.require(new PhaseKey(2027, KPI)).businessKey()).isEqualTo("2027/kpi-check-march/phase");
    }

    @Test
    void peopleTellOccasionsApartByTheirNames() {
        addThree();
        begin(FIRST, "policy-1");
        city.advance(LocalDateTime.of(2027, 3, 8, 9, 0));
        begin(THIRD, "finance-1");
        assertThat(desk.task(FIRST.businessKey("tax"), KpiCheckProcess.ENTER_ACTUALS).getName())
                .isEqualTo("【2027】税務課 KPI実績の入力 臨時の点検");
        assertThat(desk.task(THIRD.businessKey("tax"), KpiCheckProcess.ENTER_ACTUALS).getName())
                .isEqualTo("【2027】税務課 KPI実績の入力 補正の点検");
        WebPerson tax = WebPerson.login(port, "tax-1");
        assertThat(tax.get("/cycle/2027").body()).contains("臨時の点検：受付が始まりました", "補正の点検：受付が始まりました",
                "href=\"/cycle/2027/kpi-check-march/1\"", "href=\"/cycle/2027/kpi-check-march/3\"");
        WebPerson policy = WebPerson.login(port, "policy-2");
        assertThat(policy.get("/cycle/2027/kpi-check-march/3").body()).contains("<h1>補正の点検</h1>", "こども課");
        assertThat(policy.get("/cycle/2027/kpi-check-march/1").body()).contains("<h1>臨時の点検</h1>").doesNotContain("こども課");
        assertThat(policy.get("/cycle/standing").body()).contains("臨時の点検", "補正の点検");
        assertThat(policy.get("/calendar?cycle=2027").body()).contains("id=\"kpi-check-march.3\"", "補正の点検");

        city.advance(LocalDateTime.of(2027, 3, 15, 9, 0));
        assertThat(tax.get("/cycle/2027").body()).contains("臨時の点検：期限が過ぎました").doesNotContain("補正の点検：期限が過ぎました");
    }

    @Test
    void anOccasionWaitsForItsFirstDayWhichMayMove() {
        addThree();
        String opening = SECOND.businessKey("opening");
        assertThat(desk.timer(opening, OccasionProcess.TIMER_OPENS).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 4, 8, 30)));
        schedule.change(SECOND, day("2027-03-09"), day("2027-03-23"), null, "policy-1", "議会と重なるため");
        assertThat(desk.timer(opening, OccasionProcess.TIMER_OPENS).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 9, 8, 30)));
        city.advance(LocalDateTime.of(2027, 3, 9, 9, 0));
        begin(SECOND, "policy-1");
        assertThat(desk.path(opening)).containsExactly("startEvent_occasionAdded", OccasionProcess.TIMER_OPENS, "endEvent_startPhase");
        assertThat(phases.openUnits(SECOND)).extracting(WorkUnit::due).containsOnly(day("2027-03-23"));
        assertThat(told(SECOND, Notices.Kind.POSTPONED)).as("nobody had been told of the first day").isEmpty();
        assertThat(desk.timer(SECOND.businessKey("phase"), PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 23, 17, 15)));
    }

    @Test
    void unitsThatWereGivenAheadGetTheDaysAfterADisasterAsWell() {
        addThree();
        city.advance(LocalDateTime.of(2027, 3, 3, 9, 0));
        shifts.shift(List.of("welfare"), 3, "大雨による避難所の運営", "policy-1");
        city.advance(LocalDateTime.of(2027, 3, 4, 9, 0));
        begin(SECOND, "policy-1");
        assertThat(phases.require(SECOND).due()).isEqualTo(day("2027-03-19"));
        assertThat(phases.openUnits(SECOND)).extracting(WorkUnit::due).containsOnly(day("2027-03-25"));
    }

    @Test
    void aUnitThatComesUpLaterJoinsTheOccasionThatItIsTold() {
        addThree();
        begin(FIRST, "policy-1");
        assertThat(units.open(2027, KPI, 1, unit("welfare-02"))).isEqualTo("2027/kpi-check-march.1/welfare-02");
        assertThat(phases.openUnits(FIRST)).extracting(WorkUnit::subject).containsExactly("tax", "welfare-02");
        assertThat(desk.openTasks(FIRST.businessKey("welfare-02"))).containsExactly(KpiCheckProcess.ENTER_ACTUALS);
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> opener.open(new Occasion(2028, KPI, "補正の点検", day("2028-03-08"), day("2028-03-24"), null,
                List.of()), "policy-1")).hasMessageContaining("2028年の年度は進行中ではありません");
        assertThatThrownBy(() -> opener.open(occasion("補正の点検", "2027-03-08", "2027-03-08", null), "policy-1"))
                .hasMessageContaining("より後の開庁日にしてください");
        assertThat(schedule.dates(2027)).noneMatch(dates -> dates.key().occasion() > 0);
    }

    @Test
    void theYearDoesNotEndWhileAnOccasionWaits() {
        opener.open(occasion("補正の点検", "2027-03-08", "2027-03-24", null), "policy-1");
        runtime.createMessageCorrelation(AnnualCycleProcess.FIRST_INTERVIEW_REPORTED)
                .processInstanceBusinessKey(CycleDriver.businessKey(2027)).correlate();
        assertThatThrownBy(() -> desk.submit(CycleDriver.businessKey(2027), AnnualCycleProcess.CONFIRM_END, "policy-1",
                Map.of())).hasMessageContaining("まだ終わっていない工程があります: 補正の点検");
    }

    private void begin(PhaseKey phase, String owner) {
        desk.fire(phase.businessKey("opening"), OccasionProcess.TIMER_OPENS);
        desk.submit(phase.businessKey("phase"), PhaseProcess.CONFIRM_OPENING, owner, Map.of());
        desk.runJobs();
    }

    private void review(PhaseKey phase, String owner, Map<String, Object> values) {
        desk.submit(phase.businessKey("phase"), PhaseProcess.REVIEW_OUTSTANDING, owner, values);
        desk.runJobs();
    }

    private void handIn(PhaseKey phase, String section, String officer, String head, String inspector) {
        String unit = phase.businessKey(section);
        Task enter = desk.task(unit, KpiCheckProcess.ENTER_ACTUALS);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<?>) desk.open(enter, officer).get("kpis")) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", ((Map<?, ?>) shown).get("code"));
            row.put("value", new BigDecimal("95"));
            row.put("certainty", "FORECAST");
            row.put("baseDate", "2027-02-28");
            rows.add(row);
        }
        desk.submit(enter, officer, Map.of("kpis", rows));
        desk.submit(unit, KpiCheckProcess.CONFIRM_ACTUALS, head, Map.of("verdict", "approve"));
        desk.runJobs();
        desk.submit(unit, KpiCheckProcess.INSPECT, inspector, Map.of("verdict", "approve"));
        desk.runJobs();
    }

    private List<String> told(PhaseKey phase, Notices.Kind kind) {
        return notices.of(phase).stream().filter(notice -> notice.kind() == kind).map(Notices.Notice::recipient).toList();
    }

    private static Occasion occasion(String name, String opens, String due, String owner, PhaseUnit... units) {
        return new Occasion(2027, KPI, name, day(opens), day(due), owner, List.of(units));
    }

    private static PhaseUnit unit(String section) {
        return new PhaseUnit(section, section, "");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Date at(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }
}
