package city.nenrin.policy.kpi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiChecks;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.KpiRounds;
import city.nenrin.policy.kpi.Term;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class KpiCheckTest {

    private static final String PHASE = "kpi-check-march";
    private static final String ROUND = "2027/kpi-check-march/round";
    private static final String UNIT = "2027/kpi-check-march/welfare-01";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired KpiFigures figures;
    @Autowired KpiChecks checks;
    @Autowired KpiRounds rounds;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, PHASE);
        desk.submit(ROUND, KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "３月末の見込みでお願いします"));
        desk.runJobs();
    }

    @Test
    void figuresAreEnteredConfirmedRatedInspectedAndCompiled() {
        enter("welfare-01", "welfare-01-1");
        assertThat(figures.current("K-101", 2026, Term.ANNUAL).orElseThrow().value()).hasValueSatisfying(value ->
                assertThat(value).isEqualByComparingTo("95"));
        assertThat(desk.task(UNIT, KpiCheckProcess.CONFIRM_ACTUALS).getName()).isEqualTo("【2027】福祉課 KPI実績の確認（福祉課長）");
        desk.submit(UNIT, KpiCheckProcess.CONFIRM_ACTUALS, "welfare-01-head", Map.of("verdict", "approve"));
        desk.runJobs();
        assertThat(rounds.ratings(2027, PHASE).get("K-101").rating()).isEqualTo("B おおむね順調");
        assertThat(rounds.ratings(2027, PHASE).get("K-101").attainment()).isEqualByComparingTo(new BigDecimal("95"));
        assertThat(desk.task(UNIT, KpiCheckProcess.INSPECT).getName()).as("部主管課 is the section itself")
                .isEqualTo("【2027】福祉課 KPIの点検");
        desk.submit(UNIT, KpiCheckProcess.INSPECT, "welfare-01-2", Map.of("verdict", "approve", "comment", "順調です"));

        assertThat(desk.path(UNIT)).containsSubsequence("startEvent_openUnit", KpiCheckProcess.ENTER_ACTUALS,
                KpiCheckProcess.CONFIRM_ACTUALS, KpiCheckProcess.RATE, KpiCheckProcess.INSPECT, "endEvent_kpisChecked");
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
        assertThat(checks.of(2027, PHASE, "welfare-01").comment()).hasValue("順調です");

        complete("welfare-02", "welfare-02-1", "welfare-02-head", "welfare-01-1");
        complete("tax", "tax-1", "tax-head", "tax-2");
        desk.runJobs();
        desk.submit(ROUND, KpiCheckProcess.COMPILE, "policy-2", Map.of("summary", "おおむね順調です"));
        desk.runJobs();

        assertThat(rounds.summary(2027, PHASE)).isEqualTo("おおむね順調です");
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
        assertThat(desk.runs("2027/kpi-check-march/phase")).isFalse();
    }

    @Test
    void theHeadSendsFiguresBackWithAReasonAndTheCorrectionIsANewEntry() {
        enter("welfare-01", "welfare-01-1");
        Task confirm = desk.task(UNIT, KpiCheckProcess.CONFIRM_ACTUALS);
        assertThatThrownBy(() -> desk.submit(confirm, "welfare-01-head", Map.of("verdict", "remand")))
                .hasMessageContaining("「差戻しの理由」を入力してください");
        desk.submit(confirm, "welfare-01-head", Map.of("verdict", "remand", "reason", "件数を確かめてください"));

        assertThat(desk.open(desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS), "welfare-01-2"))
                .containsEntry("remandReason", "件数を確かめてください");
        Task again = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        desk.submit(again, "welfare-01-2", Map.of("kpis", rows(again, "welfare-01-2", "90")));
        assertThat(figures.history("K-101", 2026, Term.ANNUAL)).hasSize(2);
        assertThat(figures.history("K-101", 2026, Term.ANNUAL).get(1).correctionReason())
                .hasValue("差戻しによる訂正: 件数を確かめてください");
        desk.submit(UNIT, KpiCheckProcess.CONFIRM_ACTUALS, "welfare-01-head", Map.of("verdict", "approve"));
        desk.runJobs();
        desk.submit(UNIT, KpiCheckProcess.INSPECT, "welfare-01-1", Map.of("verdict", "remand", "reason", "要因を"));
        assertThat(desk.openTasks(UNIT)).containsExactly(KpiCheckProcess.ENTER_ACTUALS);
    }

    @Test
    void badFiguresAreRefusedInJapaneseAndNothingIsWritten() {
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        List<Map<String, Object>> rows = rows(task, "welfare-01-1", "20");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", rows)))
                .hasMessageContaining("「要因」を入力してください");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", List.of())))
                .hasMessageContaining("KPI「K-101」の行がありません");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", rows, "approved", true)))
                .hasMessageContaining("「approved」という項目はこの様式にありません");
        assertThat(figures.history("K-101", 2026, Term.ANNUAL)).isEmpty();
        assertThat(desk.openTasks(UNIT)).containsExactly(KpiCheckProcess.ENTER_ACTUALS);
    }

    @Test
    void aDateOnWhichDataComesIsALegalAnswer() {
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        List<Map<String, Object>> rows = rows(task, "welfare-01-1", "95");
        rows.get(0).keySet().removeAll(List.of("value", "certainty", "baseDate"));
        rows.get(0).put("noDataUntil", "2027-06-30");
        rows.get(0).put("cause", "国の統計の公表待ち");
        desk.submit(task, "welfare-01-1", Map.of("kpis", rows));
        assertThat(figures.current("K-101", 2026, Term.ANNUAL).orElseThrow().noDataUntil()).isPresent();
    }

    @Test
    void mayAsksForASettledOrCountedFigureOrForTheDayOnWhichItComes() {
        enter("welfare-01", "welfare-01-1");
        Task task = may();
        assertThat(desk.open(task, "welfare-01-1")).containsEntry("usual", "確定");
        // March's 見込 stands in the form, and does not get through as it stands.
        List<Map<String, Object>> rows = rows(task, "welfare-01-1", "95");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", rows)))
                .hasMessageContaining("「KPI」1行目の「確度」（K-101 相談件数）: 値が「見込」です。この時期は「確定」か「実績」を選んでください。")
                .hasMessageContaining("「公表予定日」と「要因」（入力できない理由）を入力してください。")
                .hasMessageContaining("（K-102 見守り協力事業所数）: 値が「見込」です。")
                .hasMessageContaining("（K-103 生活満足度（年１回公表））: 値が「見込」です。");
        rows.get(0).put("certainty", "SETTLED");
        rows.get(1).put("certainty", "ACTUAL");
        rows.get(2).keySet().removeAll(List.of("value", "certainty", "baseDate"));
        rows.get(2).put("noDataUntil", "2027-06-30");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", rows)))
                .hasMessageContaining("（K-103 生活満足度（年１回公表））: 「要因」に、実績を入力できない理由を入力してください")
                .hasMessageNotContaining("K-101").hasMessageNotContaining("K-102");
        assertThat(figures.history("K-101", 2026, Term.ANNUAL)).as("nothing of May is written yet").hasSize(1);

        rows.get(2).put("cause", "国の統計の公表待ち");
        desk.submit(task, "welfare-01-1", Map.of("kpis", rows));
        assertThat(figures.current("K-101", 2026, Term.ANNUAL).orElseThrow().certainty()).hasValue(Certainty.SETTLED);
        assertThat(figures.current("K-102", 2026, Term.ANNUAL).orElseThrow().certainty()).hasValue(Certainty.ACTUAL);
        assertThat(figures.current("K-103", 2026, Term.ANNUAL).orElseThrow().noDataUntil())
                .hasValue(LocalDate.of(2027, 6, 30));
    }

    @Test
    void mayNeverAdvisesAForecastThatItRefuses() {
        Task task = may();
        List<Map<String, Object>> rows = rows(task, "welfare-01-1", "95");
        rows.forEach(row -> row.put("certainty", "SETTLED"));
        rows.get(0).put("baseDate", "2027-05-31");
        rows.get(1).remove("certainty");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", rows)))
                .hasMessageContaining("基準日が本日（令和9年5月6日）より後です。確定の基準日は本日以前にしてください")
                .hasMessageContaining("実績・確定のいずれかを選んでください（未選択）")
                .hasMessageNotContaining("見込");
    }

    @Test
    void aFigureHardToBelieveIsAskedAboutTakenWithItsCauseAndShownAsSuch() {
        figures.record(KpiInput.figure("K-102", 2025, Term.ANNUAL, BigDecimal.valueOf(1000), Certainty.SETTLED,
                LocalDate.of(2026, 3, 31)), new EntryContext("welfare-01-1", null, null));
        figures.record(KpiInput.figure("K-103", 2025, Term.ANNUAL, new BigDecimal("9.5"), Certainty.SETTLED,
                LocalDate.of(2026, 3, 31)), new EntryContext("welfare-01-1", null, null));
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        List<Map<String, Object>> rows = rows(task, "welfare-01-1", "95");
        rows.get(0).put("value", new BigDecimal("-5"));
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("kpis", rows)))
                .hasMessageContaining("（K-101 相談件数）: 値が -5 で、0を下回ります。正しければ「要因」にその訳を入力し、誤りなら値を直してください。")
                .hasMessageContaining("（K-102 見守り協力事業所数）: 値が 95 で、前回の値 1000 の10分の1以下です。正しければ「要因」に")
                .hasMessageContaining("（K-103 生活満足度（年１回公表））: 値が 95 で、前回の値 9.5 の10倍以上です。正しければ「要因」に");
        assertThat(figures.history("K-101", 2026, Term.ANNUAL)).isEmpty();

        rows.forEach(row -> row.put("cause", "数え方の見直し"));
        desk.submit(task, "welfare-01-1", Map.of("kpis", rows));
        assertThat(attainments(KpiCheckProcess.CONFIRM_ACTUALS, "welfare-01-head"))
                .containsExactly("-5.0%（値を要確認）", "95.0%（値を要確認）", "95.0%（値を要確認）");
        desk.submit(UNIT, KpiCheckProcess.CONFIRM_ACTUALS, "welfare-01-head", Map.of("verdict", "approve"));
        desk.runJobs();
        assertThat(attainments(KpiCheckProcess.INSPECT, "welfare-01-2")).allMatch(shown -> shown.endsWith("（値を要確認）"));
    }

    @Test
    void aFormThatSomebodyElseHasOvertakenIsRefusedAndSaysWhatMoved() {
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        Object opened = desk.open(task, "welfare-01-1").get("dataVersion");
        figures.record(KpiInput.figure("K-101", 2026, Term.ANNUAL, BigDecimal.valueOf(97),
                Certainty.FORECAST, LocalDate.of(2027, 2, 28)),
                new EntryContext("welfare-01-2", null, null));
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("dataVersion", opened,
                "kpis", rows(task, "welfare-01-1", "95")))).hasMessageContaining("他の人が更新しました。変わった項目: KPI");
    }

    @Test
    void nobodyElseSeesOrSubmitsTheForm() {
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        assertThatThrownBy(() -> desk.open(task, "tax-1")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> desk.submit(task, "tax-1", Map.of("dataVersion", "x"))).isInstanceOf(AuthorizationException.class);
    }

    /** The task of 福祉課 in 「KPI実績の確定」 on its first day. */
    private Task may() {
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        cycle.open(2027, "kpi-check-may");
        desk.submit("2027/kpi-check-may/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "確定値をお願いします"));
        desk.runJobs();
        return desk.task("2027/kpi-check-may/welfare-01", KpiCheckProcess.ENTER_ACTUALS);
    }

    @SuppressWarnings("unchecked")
    private List<String> attainments(String activity, String actor) {
        return ((List<Map<String, Object>>) desk.open(desk.task(UNIT, activity), actor).get("kpis")).stream()
                .map(row -> String.valueOf(row.get("attainment"))).toList();
    }

    private void complete(String section, String officer, String head, String department) {
        enter(section, officer);
        String unit = "2027/kpi-check-march/" + section;
        desk.submit(unit, KpiCheckProcess.CONFIRM_ACTUALS, head, Map.of("verdict", "approve"));
        desk.runJobs();
        desk.submit(unit, KpiCheckProcess.INSPECT, department, Map.of("verdict", "approve"));
    }

    private void enter(String section, String officer) {
        Task task = desk.task("2027/kpi-check-march/" + section, KpiCheckProcess.ENTER_ACTUALS);
        desk.submit(task, officer, Map.of("kpis", rows(task, officer, "95")));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Task task, String actor, String value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<Object>) desk.open(task, actor).get("kpis")) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", ((Map<String, Object>) shown).get("code"));
            row.put("value", new BigDecimal(value));
            row.put("certainty", "FORECAST");
            row.put("baseDate", "2027-02-28");
            rows.add(row);
        }
        return rows;
    }
}
