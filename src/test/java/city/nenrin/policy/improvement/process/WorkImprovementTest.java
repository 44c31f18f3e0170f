package city.nenrin.policy.improvement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.organization.Actors;
import city.nenrin.policy.improvement.Finding;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.ImprovementResult;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NenrinTest
class WorkImprovementTest {

    private static final String UNIT = "2027/work-improvement/W-2027-1";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired Improvements improvements;
    @Autowired Actors actors;
    @Autowired WebApplicationContext context;

    @BeforeEach
    void begin() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
    }

    private void open() {
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, ImprovementProcess.PHASE);
    }

    @Test
    void moneyBringsAdviceAndVerifiedHoursCountForTheCity() {
        open();
        assertThat(desk.openStart(ImprovementProcess.KEY, "welfare-01-1")).containsEntry("unit", "welfare-01");
        propose("welfare-01-1", proposal(120_000));
        Task decide = desk.task(UNIT, ImprovementProcess.DECIDE);
        assertThat(desk.open(decide, "welfare-01-head")).containsEntry("proposer", "福祉課 主任1")
                .containsEntry("kind", "変える　ムリ・ムラ").containsEntry("time", "1200件×15分 → 1200件×5分（年200.0時間の見込み）")
                .containsEntry("cost", "120,000円");
        desk.submit(decide, "welfare-01-head", Map.of("verdict", "approve", "needsSystem", true));
        Task advise = desk.task(UNIT, ImprovementProcess.ADVISE);
        assertThat(desk.open(advise, "dx-1")).containsEntry("needs", "費用・システム");
        assertThatThrownBy(() -> desk.submit(advise, "dx-1", Map.of("tools", "電子申請")))
                .hasMessageContaining("「費用の見込み」を入力してください。費用が要る改善案です");
        desk.submit(advise, "dx-1", Map.of("tools", "電子申請", "costOutlook", "年12万円", "examples", "税務課"));
        assertThat(improvements.underway("welfare-01")).extracting(improvement -> improvement.costOutlook().orElseThrow())
                .as("readable for a later budget request").containsExactly("年12万円");

        city.advance(LocalDateTime.of(2027, 7, 1, 9, 0));
        Task enter = desk.task(UNIT, ImprovementProcess.ENTER_RESULT);
        assertThat(desk.open(enter, "welfare-01-2")).containsEntry("casesBefore", 1200L)
                .containsEntry("advice", "道具・進め方: 電子申請\n費用の見込み: 年12万円\n他課・他市の例: 税務課");
        desk.submit(enter, "welfare-01-2", result("2027-06-01", 1000, 15, 1000, 6));
        Task verify = desk.task(UNIT, ImprovementProcess.VERIFY);
        assertThat(desk.open(verify, "dx-2")).containsEntry("done", "1000件×15分 → 1000件×6分（年150.0時間）")
                .containsEntry("evidence", "受付簿の件数と計測した時間");
        assertThatThrownBy(() -> desk.submit(verify, "dx-2", Map.of("verdict", "verify"))).hasMessageContaining("「確認した時間」を入力してください");
        assertThatThrownBy(() -> desk.submit(verify, "dx-2", Map.of("verdict", "verify", "hours", 151)))
                .hasMessageContaining("「確認した時間」の値「151」は課の実績（150.0時間）より多くなっています");
        desk.submit(verify, "dx-2", Map.of("verdict", "verify", "hours", 140.5));

        assertThat(desk.path(UNIT)).containsExactly("startEvent_proposeImprovement", "gateway_carriedOver", ImprovementProcess.DECIDE,
                "gateway_approved", "gateway_adviceNeeded", ImprovementProcess.ADVISE, "gateway_adviceHeard",
                "gateway_resultWanted", ImprovementProcess.ENTER_RESULT, ImprovementProcess.VERIFY, "gateway_verified",
                "endEvent_timeVerified");
        assertThat(improvements.savedHours(2027)).isEqualByComparingTo("140.5");
        assertThat(improvements.savedHours(2026)).isEqualByComparingTo("0");
        assertThat(improvements.savedHoursUpTo(2028)).isEqualByComparingTo("140.5");
        Improvement done = improvements.require("W-2027-1");
        assertThat(done.state()).isEqualTo(Improvement.State.VERIFIED);
        assertThat(done.findings()).containsExactly(Finding.STRAIN, Finding.UNEVENNESS);
        assertThat(improvements.lastResult(done).orElseThrow().verifiedBy()).hasValue("dx-2");
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
    }

    @Test
    void whatTheDxOfficeSendsBackStaysAndTheAnswerIsANewRow() {
        open();
        propose("welfare-01-1", proposal(0));
        desk.submit(UNIT, ImprovementProcess.DECIDE, "welfare-01-head", Map.of("verdict", "approve"));
        city.advance(LocalDateTime.of(2027, 7, 1, 9, 0));
        desk.submit(UNIT, ImprovementProcess.ENTER_RESULT, "welfare-01-1", result("2027-06-01", 1000, 15, 1000, 6));
        Task verify = desk.task(UNIT, ImprovementProcess.VERIFY);
        assertThatThrownBy(() -> desk.submit(verify, "dx-1", Map.of("verdict", "return"))).hasMessageContaining("「差戻しの理由」を入力してください");
        desk.submit(verify, "dx-1", Map.of("verdict", "return", "reason", "計測の記録を付けてください"));
        assertThat(improvements.savedHours(2027)).isEqualByComparingTo("0");
        Task again = desk.task(UNIT, ImprovementProcess.ENTER_RESULT);
        assertThat(desk.open(again, "welfare-01-1")).containsEntry("returnReason", "計測の記録を付けてください")
                .containsEntry("casesBefore", 1000L).containsEntry("doneOn", "2027-06-01");
        desk.submit(again, "welfare-01-1", result("2027-06-01", 1000, 15, 1000, 8));
        desk.submit(UNIT, ImprovementProcess.VERIFY, "dx-1", Map.of("verdict", "verify", "hours", new BigDecimal("116.7")));

        List<ImprovementResult> results = improvements.results(improvements.require("W-2027-1"));
        assertThat(results).hasSize(2);
        assertThat(results.get(0).returnReason()).hasValue("計測の記録を付けてください");
        assertThat(results.get(1).hours()).isEqualByComparingTo("116.7");
        assertThat(desk.path(UNIT)).containsExactly("startEvent_proposeImprovement", "gateway_carriedOver", ImprovementProcess.DECIDE,
                "gateway_approved", "gateway_adviceNeeded", "gateway_adviceHeard", "gateway_resultWanted",
                ImprovementProcess.ENTER_RESULT, ImprovementProcess.VERIFY, "gateway_verified", "gateway_resultWanted",
                ImprovementProcess.ENTER_RESULT, ImprovementProcess.VERIFY, "gateway_verified", "endEvent_timeVerified");
    }

    @Test
    void theHeadDeclinesWithAReason() {
        open();
        propose("tax-1", with(proposal(50_000), "unit", "tax"));
        Task decide = desk.task(UNIT, ImprovementProcess.DECIDE);
        assertThatThrownBy(() -> desk.submit(decide, "tax-head", Map.of("verdict", "decline")))
                .hasMessageContaining("「判断の理由」を入力してください。見送るときは必要です");
        desk.submit(decide, "tax-head", Map.of("verdict", "decline", "reason", "来年度の更新に合わせます"));
        assertThat(desk.path(UNIT)).containsExactly("startEvent_proposeImprovement", "gateway_carriedOver", ImprovementProcess.DECIDE,
                "gateway_approved", "endEvent_declined");
        assertThat(improvements.require("W-2027-1").state()).isEqualTo(Improvement.State.DECLINED);
        assertThat(improvements.underway("tax")).isEmpty();
    }

    @Test
    void badFiguresAreRefused() {
        assertThatThrownBy(() -> propose("welfare-01-1", proposal(0)))
                .hasMessageContaining("いまは改善案を受け付ける工程（業務改善）が開いていません");
        open();
        assertThatThrownBy(() -> propose("welfare-01-1", with(proposal(0), "minutesAfter", 20)))
                .hasMessageContaining("「件数」と「分数」の見込みでは、年に100.0時間増えます（1200件×15分 → 1200件×20分）");
        assertThatThrownBy(() -> propose("welfare-01-1", with(proposal(0), "casesBefore", 1.5)))
                .hasMessageContaining("「前の件数（年間）」の値「1.5」は整数ではありません");
        assertThatThrownBy(() -> propose("welfare-01-1", with(proposal(0), "cost", -1))).hasMessageContaining("「費用（円）」の値「-1」は小さすぎます");
        assertThatThrownBy(() -> propose("welfare-01-1", with(proposal(0), "findings", List.of()))).hasMessageContaining("「ムリ・ムダ・ムラ」を入力してください");
        assertThatThrownBy(() -> propose("mayor", without(proposal(0), "unit"))).hasMessageContaining("「対象の課」を選んでください");
        propose("welfare-01-1", proposal(0));
        desk.submit(UNIT, ImprovementProcess.DECIDE, "welfare-01-head", Map.of("verdict", "approve"));
        Task enter = desk.task(UNIT, ImprovementProcess.ENTER_RESULT);
        assertThatThrownBy(() -> desk.submit(enter, "welfare-01-1", result("2027-04-02", 1000, 15, 1000, 6)))
                .hasMessageContaining("「実施日」の値「令和9年4月2日」は未来の日です");
        assertThatThrownBy(() -> desk.submit(enter, "welfare-01-1", result("2027-04-01", 1000, 5, 1000, 6)))
                .hasMessageContaining("「件数」と「分数」の実績では、年に16.7時間増えます");
        assertThat(improvements.results(improvements.require("W-2027-1"))).isEmpty();
    }

    @Test
    void nobodyVerifiesTheOwnFigures() {
        open();
        propose("dx-1", with(proposal(0), "unit", "dx"));
        desk.submit(UNIT, ImprovementProcess.DECIDE, "dx-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, ImprovementProcess.ENTER_RESULT, "dx-1", result("2027-04-01", 600, 10, 0, 0));
        Task verify = desk.task(UNIT, ImprovementProcess.VERIFY);
        assertThatThrownBy(() -> desk.submit(verify, "dx-1", Map.of("verdict", "verify", "hours", 100)))
                .hasMessageContaining("自分が入力した実績は確認できません");
        desk.submit(verify, "dx-2", Map.of("verdict", "verify", "hours", 100));
        assertThat(improvements.savedHours(2027)).isEqualByComparingTo("100");
    }

    @Test
    void whatIsUnfinishedWhenTheYearIsClosedGoesOnInTheNextOne() {
        open();
        propose("welfare-01-1", proposal(0));
        propose("tax-1", with(proposal(0), "unit", "tax"));
        desk.submit(UNIT, ImprovementProcess.DECIDE, "welfare-01-head", Map.of("verdict", "approve"));
        city.advance(LocalDateTime.of(2028, 2, 1, 9, 0));
        cycle.arm(2028);
        city.advance(LocalDateTime.of(2028, 4, 1, 9, 0));
        String phase = "2027/work-improvement/phase";
        desk.fire(phase, PhaseProcess.TIMER_DUE);
        desk.submit(phase, PhaseProcess.REVIEW_OUTSTANDING, "policy-1", Map.of("verdict", "close", "reason", "年度末"));
        desk.runJobs();
        assertThat(desk.runs(UNIT)).isFalse();
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.MISSING);
        assertThat(phases.require(new PhaseKey(2027, ImprovementProcess.PHASE)).closedAt()).isNotNull();

        city.advance(LocalDateTime.of(2028, 4, 3, 9, 0));
        cycle.open(2028, ImprovementProcess.PHASE);
        String approved = "2028/work-improvement/W-2027-1";
        assertThat(desk.openTasks(approved)).containsExactly(ImprovementProcess.ENTER_RESULT);
        assertThat(desk.path(approved)).containsExactly("startEvent_proposeImprovement", "gateway_carriedOver",
                "gateway_resultWanted", ImprovementProcess.ENTER_RESULT);
        assertThat(desk.openTasks("2028/work-improvement/W-2027-2")).containsExactly(ImprovementProcess.DECIDE);
        desk.submit(approved, ImprovementProcess.ENTER_RESULT, "welfare-01-1", result("2028-04-01", 1000, 15, 1000, 6));
        desk.submit(approved, ImprovementProcess.VERIFY, "dx-1", Map.of("verdict", "verify", "hours", 150));
        assertThat(improvements.savedHours(2028)).isEqualByComparingTo("150");
    }

    @Test
    void theLedgerShowsWhatTheMatrixAllows() throws Exception {
        open();
        propose("welfare-01-1", proposal(0));
        propose("tax-1", with(with(proposal(0), "unit", "tax"), "work", "納税証明の交付"));
        assertThat(codes("dx-1")).containsExactly("W-2027-1", "W-2027-2");
        assertThat(codes("finance-1")).containsExactly("W-2027-1", "W-2027-2");
        assertThat(codes("welfare-head")).containsExactly("W-2027-1");
        assertThat(codes("welfare-02-1")).isEmpty();
        assertThat(codes("tax-2")).containsExactly("W-2027-2");
        assertThat(codes("auditor")).isEmpty();
        assertThat(page("dx-1")).contains("窓口の申請受付", "納税証明の交付", "1200件×15分 → 1200件×5分", "提案", "<strong>0時間</strong>");
        assertThat(page("welfare-02-1")).contains("閲覧できる業務改善はありません。").doesNotContain("窓口の申請受付");
    }

    private void propose(String actor, Map<String, Object> values) {
        desk.start(ImprovementProcess.KEY, actor, values);
    }

    private static Map<String, Object> proposal(long cost) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("work", "窓口の申請受付");
        values.put("unit", "welfare-01");
        values.put("kind", "CHANGE");
        values.put("findings", List.of("STRAIN", "UNEVENNESS"));
        values.put("proposal", "紙の転記をなくす");
        values.put("casesBefore", 1200);
        values.put("minutesBefore", 15);
        values.put("casesAfter", 1200);
        values.put("minutesAfter", 5);
        values.put("cost", cost);
        values.put("citizenEffect", "待ち時間が減る");
        values.put("timeUse", "訪問相談");
        return values;
    }

    private static Map<String, Object> result(String doneOn, int casesBefore, int minutesBefore, int casesAfter,
                                              int minutesAfter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("doneOn", doneOn);
        values.put("casesBefore", casesBefore);
        values.put("minutesBefore", minutesBefore);
        values.put("casesAfter", casesAfter);
        values.put("minutesAfter", minutesAfter);
        values.put("cost", 110_000);
        values.put("citizenEffect", "待ち時間が平均9分減った");
        values.put("timeUse", "訪問相談に充てた");
        values.put("evidence", "受付簿の件数と計測した時間");
        return values;
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        values.put(key, value);
        return values;
    }

    private static Map<String, Object> without(Map<String, Object> values, String key) {
        values.remove(key);
        return values;
    }

    private List<String> codes(String reader) {
        return improvements.ledger(actors.of(reader, LocalDate.of(2027, 4, 1))).stream()
                .map(line -> line.improvement().code()).toList();
    }

    private String page(String reader) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        return web.perform(get("/improvements").with(user(reader))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
