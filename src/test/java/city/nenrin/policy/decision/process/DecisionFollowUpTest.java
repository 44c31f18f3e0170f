package city.nenrin.policy.decision.process;

import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.CARRY_OVER;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.ENTER_RESPONSE_PLAN;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.REGISTER_BUDGET_RESULT;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.REGISTER_COMPLETION;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.REGISTER_STAFF_RESULT;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.REPORT_STATE;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.ROUTE_PROVISIONS;
import static city.nenrin.policy.decision.process.DecisionFollowUpProcess.TIMER_REPORT_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.UnitFunction;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.lane.ProvisionAnswers;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.decision.ProvisionResult;
import city.nenrin.policy.decision.ResponsePlan;
import city.nenrin.policy.plan.PlanMaster;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class DecisionFollowUpTest {

    private static final String INTERVIEW = "mayor-interview-april";
    private static final String SPRING = "decision-follow-up-april";
    private static final String AUTUMN = "decision-follow-up-october";
    private static final FollowUpPhase IN_SPRING = new FollowUpPhase(2027, SPRING);
    private static final String UNIT = "2027/decision-follow-up-april/D-2027-spring-1";
    private static final String CODE = "D-2027-spring-1";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired PlanMaster plan;
    @Autowired Programmes programmes;
    @Autowired Decisions decisions;
    @Autowired FollowUps followUps;
    @Autowired ProvisionAnswers answers;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        plan.load(List.of(), Stream.of("P-101", "P-102").map(code -> new Programme(code, "見守り訪問" + code.substring(4), "3-1",
                "welfare-01", false, false, ProgrammeState.ACTIVE, 2020, null, SourceMark.SAMPLE)).toList(), List.of());
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 15, 9, 0));
    }

    @Test
    void moneyAndPeopleAreAskedSideBySideAndTheDecisionIsFinished() {
        openPhase(SPRING);
        fix("MODIFY", Set.of(Provision.BUDGET, Provision.PEOPLE, Provision.TRAINING));
        assertThat(decisions.require(CODE).state()).isEqualTo(DecisionState.OPEN);
        assertThat(desk.task(UNIT, ENTER_RESPONSE_PLAN).getName())
                .isEqualTo("【2027】福祉課 対応方針の入力 見守り訪問1（2027年 4月面談 1）");
        assertThat(desk.open(desk.task(UNIT, ENTER_RESPONSE_PLAN), "welfare-01-1"))
                .containsEntry("words", "訪問の回数を倍にしよう").containsEntry("needs", "予算、人員、研修")
                .containsEntry("budgetNeed", "要る").containsEntry("ending", "続ける");

        plan(Map.of("wantedYen", 3_000_000, "wantedPeople", 2));
        assertThat(followUps.provisions(CODE)).extracting(line -> line.route() + " " + line.fiscalYear() + " "
                + line.resultBy() + " " + line.wantedYen().orElse(0L) + " " + line.wantedPeople().orElse(0))
                .containsExactly("EXECUTION 2027 SECTION 0 0", "MODEL 2027 SECTION 0 0",
                        "SUPPLEMENTARY_REQUEST 2027 FINANCE 3000000 0", "HEADCOUNT 2027 PERSONNEL 0 2",
                        "TRAINING 2027 PERSONNEL 0 0", "INITIAL_REQUEST 2028 FINANCE 3000000 0");
        assertThat(desk.openTasks(UNIT)).containsExactly(REGISTER_BUDGET_RESULT, REGISTER_STAFF_RESULT);
        assertThat(desk.timer(UNIT, TIMER_REPORT_DUE).getDuedate().toInstant().atZone(ZoneId.of("Asia/Tokyo"))
                .toLocalDate()).isEqualTo(LocalDate.of(2027, 8, 18));

        answer(REGISTER_BUDGET_RESULT, "finance-1", List.of(
                Map.of("result", "PARTIAL", "yen", 1_000_000, "reason", "国の補助の範囲で"),
                Map.of("result", "GRANTED", "yen", 3_000_000)));
        answer(REGISTER_STAFF_RESULT, "personnel-1", List.of(
                Map.of("result", "DENIED", "reason", "年度途中の配置換えはできない"), Map.of("result", "GRANTED")));
        assertThat(line("SUPPLEMENTARY_REQUEST")).satisfies(line -> {
            assertThat(line.result()).hasValue(ProvisionResult.PARTIAL);
            assertThat(line.grantedYen()).hasValue(1_000_000L);
            assertThat(line.reason()).hasValue("国の補助の範囲で");
        });
        assertThat(line("HEADCOUNT").result()).hasValue(ProvisionResult.DENIED);

        desk.fire(UNIT, TIMER_REPORT_DUE);
        desk.submit(UNIT, REPORT_STATE, "welfare-01-2", Map.of("progress", "FINISHED", "done", "訪問を月４回にした",
                "changedSince", "委託先が増えた"));
        assertThat(desk.open(desk.task(UNIT, REGISTER_COMPLETION), "policy-1"))
                .containsEntry("progress", "実施済み").containsEntry("done", "訪問を月４回にした")
                .containsEntry("next", "2027年度サイクル 10月面談の対応");
        desk.submit(UNIT, REGISTER_COMPLETION, "policy-1", Map.of("outcome", "done", "note", "目的を果たした"));

        assertThat(desk.path(UNIT)).contains("startEvent_openUnit", ENTER_RESPONSE_PLAN, ROUTE_PROVISIONS,
                "gateway_followUp", TIMER_REPORT_DUE, REPORT_STATE, "gateway_budgetNeeded", REGISTER_BUDGET_RESULT,
                "gateway_budgetSettled", "gateway_staffNeeded", REGISTER_STAFF_RESULT, "gateway_staffSettled",
                "gateway_reported", REGISTER_COMPLETION, "gateway_completed", "endEvent_decisionCompleted");
        assertThat(decisions.require(CODE)).satisfies(decision -> {
            assertThat(decision.state()).isEqualTo(DecisionState.DONE);
            assertThat(decision.closingNote()).hasValue("目的を果たした");
            assertThat(decision.documentNumber()).hasValue("政推第12号");
        });
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
    }

    @Test
    void whatAnotherLaneHasSettledComesBackByItselfAndNobodyTypesItAgain() {
        openPhase(SPRING);
        fix("MODIFY", Set.of(Provision.BUDGET, Provision.PEOPLE));
        plan(Map.of("wantedYen", 3_000_000, "wantedPeople", 2));
        List<ProvisionAnswers.Wanted> wanted = answers.wanted(UnitFunction.FINANCE, "welfare-01");
        assertThat(wanted).extracting(line -> line.decision() + " " + line.fiscalYear() + " " + line.wantedYen())
                .containsExactly(CODE + " 2027 3000000", CODE + " 2028 3000000");
        assertThat(answers.wanted(UnitFunction.FINANCE, "tax")).isEmpty();

        long supplementary = wanted.get(0).id();
        assertThatThrownBy(() -> answers.answer(UnitFunction.FINANCE, List.of(granted(supplementary, "6月補正予算", 1_000_000L,
                null)), "finance-1")).hasMessageContaining("provisions.reason");
        assertThatThrownBy(() -> answers.answer(UnitFunction.PERSONNEL, List.of(granted(supplementary, "6月補正予算", 3_000_000L,
                null)), "personnel-1")).hasMessageContaining("人事課の回答を待つものではありません");
        answers.answer(UnitFunction.FINANCE, List.of(granted(supplementary, "6月補正予算", 1_000_000L, "国の補助の範囲で")), "finance-1");
        assertThat(desk.openTasks(UNIT)).as("next year's budget still waits").contains(REGISTER_BUDGET_RESULT);
        assertThat((List<?>) desk.open(desk.task(UNIT, REGISTER_BUDGET_RESULT), "finance-1").get("provisions")).hasSize(1);

        answers.answer(UnitFunction.FINANCE, List.of(granted(wanted.get(1).id(), "当初予算", 3_000_000L, null)), "finance-1");
        answers.answer(UnitFunction.PERSONNEL, answers.wanted(UnitFunction.PERSONNEL, "welfare-01").stream().map(line ->
                new ProvisionAnswers.Answer(line.id(), "定期異動", false, null, null, "年度途中の配置換えはできない")).toList(),
                "personnel-1");
        assertThat(desk.openTasks(UNIT)).isEmpty();
        assertThat(desk.path(UNIT)).contains("receive_budgetAnswered", "receive_staffAnswered");
        assertThat(line("SUPPLEMENTARY_REQUEST").result()).hasValue(ProvisionResult.PARTIAL);
        assertThat(line("INITIAL_REQUEST").result()).hasValue(ProvisionResult.GRANTED);
        assertThat(line("HEADCOUNT").result()).hasValue(ProvisionResult.DENIED);

        answers.answer(UnitFunction.FINANCE, List.of(granted(supplementary, "12月補正予算", 2_000_000L, "残りを認める")), "finance-1");
        assertThat(line("SUPPLEMENTARY_REQUEST").result()).as("by two budgets").hasValue(ProvisionResult.GRANTED);
    }

    private static ProvisionAnswers.Answer granted(long provision, String budget, long yen, String reason) {
        return new ProvisionAnswers.Answer(provision, budget, true, yen, null, reason);
    }

    @Test
    void aReportThatIsBeingWrittenIsNotOvertakenByALateResultOfTheBudget() {
        openPhase(SPRING);
        fix("MODIFY", Set.of(Provision.BUDGET));
        plan(Map.of("wantedYen", 3_000_000));
        desk.fire(UNIT, TIMER_REPORT_DUE);
        Task report = desk.task(UNIT, REPORT_STATE);
        Object opened = desk.open(report, "welfare-01-1").get("dataVersion");
        answer(REGISTER_BUDGET_RESULT, "finance-1", List.of(Map.of("result", "GRANTED", "yen", 3_000_000),
                Map.of("result", "GRANTED", "yen", 3_000_000)));
        assertThat(desk.open(report, "welfare-01-1").get("provisions").toString()).contains("付いた");

        desk.submit(report, "welfare-01-1", Map.of("progress", "ON_TRACK", "done", "着手した", "dataVersion", opened));
        assertThat(followUps.of(CODE).get(0).report().orElseThrow().done()).isEqualTo("着手した");
    }

    @Test
    void whereNothingIsNeededNobodyElseIsAsked() {
        openPhase(SPRING);
        fix("MODIFY", Set.of());
        plan(Map.of("wantedYen", 5, "wantedPeople", 5, "endDate", "2028-03-31", "closingTasks", "なし",
                "restartCondition", "なし"));
        // What hidden fields sent is not kept.
        assertThat(followUps.latestPlan(CODE)).hasValue(new ResponsePlan("月４回訪問する", LocalDate.of(2027, 8, 31), null,
                null, null, null, null, null));
        assertThat(desk.openTasks(UNIT)).isEmpty();
        desk.fire(UNIT, TIMER_REPORT_DUE);
        desk.submit(UNIT, REPORT_STATE, "welfare-01-1", Map.of("progress", "FINISHED", "done", "様式を変えた"));
        desk.submit(UNIT, REGISTER_COMPLETION, "policy-2", Map.of("outcome", "done", "note", "済み"));
        assertThat(desk.path(UNIT)).doesNotContain(REGISTER_BUDGET_RESULT, REGISTER_STAFF_RESULT)
                .contains("gateway_budgetSettled", "gateway_staffSettled", "endEvent_decisionCompleted");
    }

    @Test
    void aDecisionToKeepThatNeedsNothingIsDoneWithTheNoteThatNothingIsToBeDone() {
        openPhase(SPRING);
        record(said("P-101", "KEEP", Set.of(), null), said("P-102", "KEEP", Set.of(Provision.BUDGET),
                LocalDate.of(2027, 9, 30)));
        decisions.fixAll(2027, INTERVIEW, new RecordedDecision(LocalDate.of(2027, 4, 15), "政推第12号"), "policy-1");
        assertThat(decisions.require(CODE)).satisfies(decision -> {
            assertThat(decision.state()).isEqualTo(DecisionState.DONE);
            assertThat(decision.noAction()).isTrue();
            assertThat(decision.closingNote()).hasValue("維持。措置は要らない（対応なし）。");
        });
        assertThat(phases.units(new PhaseKey(2027, SPRING))).extracting(WorkUnit::subject).containsExactly("D-2027-spring-2");
    }

    @Test
    void whatWasFixedBeforeThePhaseOpensWaitsForIt() {
        fix("MODIFY", Set.of());
        assertThat(decisions.require(CODE).state()).isEqualTo(DecisionState.FIXED);
        openPhase(SPRING);
        assertThat(desk.openTasks(UNIT)).containsExactly(ENTER_RESPONSE_PLAN);
        assertThat(decisions.require(CODE).state()).isEqualTo(DecisionState.OPEN);
    }

    @Test
    void whatIsNotFinishedIsCarriedToAutumnAndToTheNextCycleAndNeverEndsSilently() {
        openPhase(SPRING);
        fix("MODIFY", Set.of(Provision.BUDGET));
        plan(Map.of("wantedYen", 500_000));
        answer(REGISTER_BUDGET_RESULT, "finance-1", List.of(Map.of("result", "GRANTED", "yen", 500_000),
                Map.of("result", "PENDING", "reason", "当初予算の査定で決まる", "expectedOn", "2028-02-10")));
        desk.fire(UNIT, TIMER_REPORT_DUE);
        desk.submit(UNIT, REPORT_STATE, "welfare-01-1", Map.of("progress", "FINISHED", "done", "始めた"));
        Task completion = desk.task(UNIT, REGISTER_COMPLETION);
        assertThatThrownBy(() -> desk.submit(completion, "policy-1", Map.of("outcome", "done", "note", "済み")))
                .hasMessageContaining("「当初予算（2028年度）」の結果が未定なので、完了にできません");
        desk.submit(completion, "policy-1", Map.of("outcome", "carry", "note", "当初予算を待つ"));
        assertThat(desk.path(UNIT)).endsWith(CARRY_OVER, "endEvent_decisionCarriedOver");
        assertThat(decisions.require(CODE)).satisfies(decision -> {
            assertThat(decision.state()).isEqualTo(DecisionState.CARRIED);
            assertThat(decision.followUp()).hasValue(new FollowUpPhase(2027, AUTUMN));
        });

        city.advance(LocalDateTime.of(2027, 10, 18, 9, 0));
        openPhase(AUTUMN);
        String autumn = "2027/decision-follow-up-october/" + CODE;
        Task again = desk.task(autumn, ENTER_RESPONSE_PLAN);
        Map<String, Object> shown = desk.open(again, "welfare-01-1");
        assertThat(shown).containsEntry("plan", "月４回訪問する").containsEntry("planDue", "2027-08-31");
        assertThat(shown.get("history").toString()).contains("2027年度サイクル 4月面談の対応", "継続", "当初予算を待つ");
        desk.submit(again, "welfare-01-1", Map.of("plan", "当初予算で続ける", "planDue", "2028-03-10",
                "overdueReason", "予算の議決を待つ", "wantedYen", 500_000));
        // What has its answer is not asked again; the initial budget of the next fiscal year is.
        Map<String, Object> finance = desk.open(desk.task(autumn, REGISTER_BUDGET_RESULT), "finance-1");
        assertThat((List<?>) finance.get("provisions")).singleElement().asString().contains("当初予算（2028年度）", "PENDING");
        assertThatThrownBy(() -> answer(autumn, REGISTER_BUDGET_RESULT, "finance-1", List.of(Map.of("result", "GRANTED",
                "yen", 400_000)))).hasMessageContaining("「金額（円）」（当初予算（2028年度））は要る分に足りません（要る額 500,000、付いた額 400,000）。「一部」にするか");
        assertThatThrownBy(() -> answer(autumn, REGISTER_BUDGET_RESULT, "finance-1", List.of(Map.of("result", "PARTIAL",
                "yen", 500_000, "reason", "査定")))).hasMessageContaining("は要る分に足りています");
        answer(autumn, REGISTER_BUDGET_RESULT, "finance-1", List.of(Map.of("result", "GRANTED", "yen", 500_000)));
        desk.fire(autumn, TIMER_REPORT_DUE);
        Task report = desk.task(autumn, REPORT_STATE);
        assertThatThrownBy(() -> desk.submit(report, "welfare-01-1", Map.of("progress", "LATE", "done", "準備した")))
                .hasMessageContaining("「遅れの理由」を入力してください").hasMessageContaining("「４月からの取組」を入力してください");
        desk.submit(report, "welfare-01-1", Map.of("progress", "LATE", "done", "準備した", "delayReason", "委託先の選定",
                "fromApril", "４月から訪問を増やす"));
        desk.submit(autumn, REGISTER_COMPLETION, "policy-1", Map.of("outcome", "carry", "note", "４月に確かめる"));
        assertThat(decisions.require(CODE)).satisfies(decision -> {
            assertThat(decision.followUp()).hasValue(new FollowUpPhase(2028, SPRING));
            assertThat(decision.carriedTimes()).isEqualTo(2);
        });
        assertThat(decisions.unfinished()).extracting(Decision::code).containsExactly(CODE);
    }

    @Test
    void aLateEndIsCarriedIntoTheNextFollowUpThatRunsAlready() {
        openPhase(SPRING);
        fix("MODIFY", Set.of());
        city.advance(LocalDateTime.of(2027, 10, 18, 9, 0));
        openPhase(AUTUMN);
        assertThat(phases.units(new PhaseKey(2027, AUTUMN))).isEmpty();
        desk.submit(UNIT, ENTER_RESPONSE_PLAN, "welfare-01-1", Map.of("plan", "急ぐ", "planDue", "2027-12-01",
                "overdueReason", "担当の交代"));
        desk.fire(UNIT, TIMER_REPORT_DUE);
        desk.submit(UNIT, REPORT_STATE, "welfare-01-1", Map.of("progress", "ON_TRACK", "done", "着手した"));
        Task completion = desk.task(UNIT, REGISTER_COMPLETION);
        assertThatThrownBy(() -> desk.submit(completion, "policy-1", Map.of("outcome", "done", "note", "済み")))
                .hasMessageContaining("対応状況が「予定どおり進めている」なので、完了にできません。「継続」にしてください。");
        desk.submit(completion, "policy-1", Map.of("outcome", "carry", "note", "続ける"));
        desk.runJobs();
        assertThat(desk.openTasks("2027/decision-follow-up-october/" + CODE)).containsExactly(ENTER_RESPONSE_PLAN);
        assertThat(decisions.require(CODE).state()).isEqualTo(DecisionState.OPEN);
    }

    @Test
    void closingThePhaseOverAnOpenDecisionCarriesItWithTheReason() {
        openPhase(SPRING);
        fix("MODIFY", Set.of());
        city.advance(LocalDateTime.of(2027, 9, 16, 9, 0));
        String phase = "2027/decision-follow-up-april/phase";
        desk.fire(phase, PhaseProcess.TIMER_DUE);
        desk.submit(phase, PhaseProcess.REVIEW_OUTSTANDING, "policy-1", Map.of("verdict", "close", "reason", "10月に回す"));
        desk.runJobs();
        assertThat(desk.runs(UNIT)).isFalse();
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.MISSING);
        assertThat(decisions.require(CODE)).satisfies(decision -> {
            assertThat(decision.state()).isEqualTo(DecisionState.CARRIED);
            assertThat(decision.followUp()).hasValue(new FollowUpPhase(2027, AUTUMN));
        });
        assertThat(followUps.require(CODE, IN_SPRING).outcomeNote()).hasValue(NoSilentEnd.REASON);

        // What is fixed after the phase has closed goes on in the next one.
        record(said("P-102", "MODIFY", Set.of(), LocalDate.of(2027, 12, 28)));
        decisions.fixAll(2027, INTERVIEW, new RecordedDecision(LocalDate.of(2027, 9, 16), "政推第40号"), "policy-1");
        assertThat(decisions.require("D-2027-spring-2").followUp()).hasValue(new FollowUpPhase(2027, AUTUMN));
    }

    @Test
    void aProgrammeThatIsAbolishedGetsItsLastYear() {
        openPhase(SPRING);
        fix("ABOLISH", Set.of());
        Task task = desk.task(UNIT, ENTER_RESPONSE_PLAN);
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", basePlan(Map.of())))
                .hasMessageContaining("「終了・停止の日」を入力してください").hasMessageContaining("「終了の手続」を入力してください");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", basePlan(Map.of("endDate", "2019-03-31", "closingTasks", "なし"))))
                .hasMessageContaining("「終了・停止の日」の値「平成31年3月31日」は事業の開始年度（2020年度）より前です");
        plan(Map.of("endDate", "2028-03-31", "closingTasks", "委託契約を更新しない"));
        finish();
        assertThat(programmes.findById("P-101").orElseThrow()).satisfies(programme -> {
            assertThat(programme.state()).isEqualTo(ProgrammeState.ABOLISHED);
            assertThat(programme.untilFiscalYear()).hasValue(2027);
        });
        assertThat(line("INITIAL_REQUEST").action()).isEqualTo("翌年度の当初予算を要求しない");
    }

    @Test
    void aSuspendedProgrammeRestsAndReturnsAtTheNextInterview() {
        openPhase(SPRING);
        fix("SUSPEND", Set.of());
        Task task = desk.task(UNIT, ENTER_RESPONSE_PLAN);
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", basePlan(Map.of())))
                .hasMessageContaining("「終了・停止の日」を入力してください").hasMessageContaining("「再開の条件」を入力してください");
        plan(Map.of("endDate", "2027-06-01", "restartCondition", "参加者が20人を超えたら"));
        assertThat(programmes.findById("P-101").orElseThrow().state()).isEqualTo(ProgrammeState.SUSPENDED);
        desk.fire(UNIT, TIMER_REPORT_DUE);
        desk.submit(UNIT, REPORT_STATE, "welfare-01-1", Map.of("progress", "FINISHED", "done", "止めた"));
        Task completion = desk.task(UNIT, REGISTER_COMPLETION);
        assertThatThrownBy(() -> desk.submit(completion, "policy-1", Map.of("outcome", "done", "note", "止めた")))
                .hasMessageContaining("停止の決定は次の市長面談に戻すため、完了にできません");
        desk.submit(completion, "policy-1", Map.of("outcome", "carry", "note", "10月に諮る"));

        city.advance(LocalDateTime.of(2027, 10, 18, 9, 0));
        openPhase(AUTUMN);
        String autumn = "2027/decision-follow-up-october/" + CODE;
        desk.submit(autumn, ENTER_RESPONSE_PLAN, "welfare-01-1", Map.of("plan", "再開する", "planDue", "2027-12-01",
                "overdueReason", "条件が満ちた", "endDate", "2027-06-01", "restartCondition", "参加者が20人を超えたら"));
        desk.fire(autumn, TIMER_REPORT_DUE);
        desk.submit(autumn, REPORT_STATE, "welfare-01-1", Map.of("progress", "FINISHED", "done", "再開した",
                "fromApril", "続ける"));
        desk.submit(autumn, REGISTER_COMPLETION, "policy-1", Map.of("outcome", "done", "note", "再開した"));
        assertThat(programmes.findById("P-101").orElseThrow().state()).isEqualTo(ProgrammeState.ACTIVE);
    }

    @Test
    void badPlansAndResultsAreRefusedInJapaneseAndNothingIsWritten() {
        openPhase(SPRING);
        fix("MODIFY", Set.of(Provision.BUDGET, Provision.PEOPLE));
        Task task = desk.task(UNIT, ENTER_RESPONSE_PLAN);
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("plan", "する", "planDue", "2027-04-01")))
                .hasMessageContaining("「いつまでに」の値「令和9年4月1日」は過ぎた日です。令和9年4月15日以降の日を入力してください。")
                .hasMessageContaining("「要る予算（円）」を1円以上で入力してください")
                .hasMessageContaining("「要る人数」を1人以上で入力してください");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("plan", "する", "planDue", "2027-12-01",
                "wantedYen", 1, "wantedPeople", 1)))
                .hasMessageContaining("は決定の期限令和9年8月31日より後です。");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of()))
                .hasMessageContaining("「対応方針」を入力してください").hasMessageContaining("「いつまでに」を入力してください");
        assertThat(followUps.require(CODE, IN_SPRING).plan()).isEmpty();
        assertThatThrownBy(() -> desk.open(task, "tax-1"))
                .hasMessageContaining("does not have one of the following permissions");
        plan(Map.of("wantedYen", 1_000, "wantedPeople", 1));

        Task budget = desk.task(UNIT, REGISTER_BUDGET_RESULT);
        assertThatThrownBy(() -> desk.submit(budget, "finance-1", Map.of("provisions", List.of())))
                .hasMessageContaining("「措置」に「補正予算（2027年度）」の結果を入力してください");
        assertThatThrownBy(() -> submitAnswers(budget, "finance-1", List.of(Map.of("result", "GRANTED"),
                Map.of("result", "DENIED", "yen", 5))))
                .hasMessageContaining("「措置」1行目の「金額（円）」（補正予算（2027年度））を1円以上で入力してください")
                .hasMessageContaining("「措置」2行目の「結果」（当初予算（2028年度））が「付かない」なので、金額と人数は入力できません")
                .hasMessageContaining("「措置」2行目の「理由」（当初予算（2028年度））を入力してください");
        assertThatThrownBy(() -> submitAnswers(budget, "finance-1", List.of(
                Map.of("result", "PENDING", "reason", "査定中"),
                Map.of("result", "DENIED", "reason", "優先度が低い", "expectedOn", "2027-05-01"))))
                .hasMessageContaining("「措置」1行目の「決まる予定日」（補正予算（2027年度））に令和9年4月15日以降の日を入力してください")
                .hasMessageContaining("「措置」2行目の「決まる予定日」（当初予算（2028年度））は「未定」のときだけ入力してください");
        Task staff = desk.task(UNIT, REGISTER_STAFF_RESULT);
        assertThatThrownBy(() -> submitAnswers(staff, "personnel-1", List.of(Map.of("result", "GRANTED"))))
                .hasMessageContaining("「措置」1行目の「人数」（定員・配置（2027年度））を1人以上で入力してください");
        assertThatThrownBy(() -> desk.submit(staff, "personnel-1", Map.of("provisions",
                List.of(Map.of("id", line("INITIAL_REQUEST").id().toString(), "result", "GRANTED")))))
                .hasMessageContaining("この決定で人事課の回答を待つものではありません");
        assertThat(followUps.provisions(CODE)).allSatisfy(line -> assertThat(line.result()).isEmpty());
    }

    @Test
    void theNextInterviewHearsWhatBecameOfEachDecision() {
        openPhase(SPRING);
        fix("MODIFY", Set.of());
        assertThat(decisions.openOf("welfare")).extracting(Decision::code).containsExactly(CODE);
        plan(Map.of());
        finish();
        assertThat(decisions.openOf("welfare")).extracting(Decision::code).containsExactly(CODE);
        decisions.reported(2027, "mayor-interview-october", "welfare", LocalDate.of(2027, 10, 4));
        assertThat(decisions.openOf("welfare")).isEmpty();
        assertThat(decisions.require(CODE).reportedPhase()).hasValue("mayor-interview-october");
    }

    private void openPhase(String phase) {
        cycle.open(2027, phase);
        desk.runJobs();
    }

    private void fix(String verdict, Set<Provision> needs) {
        record(said("P-101", verdict, needs, LocalDate.of(2027, 8, 31)));
        decisions.fixAll(2027, INTERVIEW, new RecordedDecision(LocalDate.of(2027, 4, 15), "政推第12号"), "policy-1");
        desk.runJobs();
    }

    private void record(NewDecision... said) {
        decisions.record(2027, INTERVIEW, "welfare", List.of(said), "policy-1");
    }

    private static NewDecision said(String programme, String verdict, Set<Provision> needs, LocalDate due) {
        return new NewDecision(null, programme, null, null, verdict, "訪問の回数を倍にしよう", due, needs);
    }

    private static Map<String, Object> basePlan(Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("plan", "月４回訪問する", "planDue", "2027-08-31"));
        values.putAll(more);
        return values;
    }

    private void plan(Map<String, Object> more) {
        desk.submit(UNIT, ENTER_RESPONSE_PLAN, "welfare-01-1", basePlan(more));
        desk.runJobs();
    }

    private void finish() {
        desk.fire(UNIT, TIMER_REPORT_DUE);
        desk.submit(UNIT, REPORT_STATE, "welfare-01-1", Map.of("progress", "FINISHED", "done", "済ませた"));
        desk.submit(UNIT, REGISTER_COMPLETION, "policy-1", Map.of("outcome", "done", "note", "済み"));
    }

    private ProvisionLine line(String route) {
        return followUps.provisions(CODE).stream().filter(line -> line.route().name().equals(route)).findFirst()
                .orElseThrow();
    }

    private void answer(String activity, String actor, List<Map<String, Object>> answers) {
        answer(UNIT, activity, actor, answers);
    }

    private void answer(String unit, String activity, String actor, List<Map<String, Object>> answers) {
        submitAnswers(desk.task(unit, activity), actor, answers);
    }

    /** Answers the rows of the form in their order. */
    private void submitAnswers(Task task, String actor, List<Map<String, Object>> answers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<?> shown = (List<?>) desk.open(task, actor).get("provisions");
        for (int i = 0; i < shown.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>(answers.get(i));
            row.put("id", ((Map<?, ?>) shown.get(i)).get("id"));
            rows.add(row);
        }
        desk.submit(task, actor, Map.of("provisions", rows));
    }
}
