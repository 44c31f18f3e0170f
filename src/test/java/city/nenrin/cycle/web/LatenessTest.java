package city.nenrin.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Late is what the calendar says when somebody looks, whoever has done what before. */
@NenrinTest
class LatenessTest {

    private static final String MARCH = "kpi-check-march";
    private static final String PREPARATION = "interview-preparation-april";
    private static final String INTERVIEW = "mayor-interview-april";
    private static final String MAY = "kpi-check-may";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @LocalServerPort int port;

    @BeforeEach
    void year() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
    }

    /** Opens the phase; without doing the round's first step nobody is told. */
    private void open(LocalDateTime when, String phase) {
        city.advance(when);
        cycle.open(2027, phase);
        desk.runJobs();
    }

    @Test
    void pastItsLastDayAPhaseIsLateThoughNobodyHasAnnouncedIt() {
        open(LocalDateTime.of(2027, 3, 16, 9, 0), PREPARATION);
        open(LocalDateTime.of(2027, 4, 1, 9, 0), INTERVIEW);
        open(LocalDateTime.of(2027, 5, 6, 9, 0), MAY);
        city.advance(LocalDateTime.of(2027, 5, 14, 23, 59));
        WebPerson policy = WebPerson.login(port, "policy-2");
        assertThat(line(policy, MAY)).as("still its last day").contains("受付中").doesNotContain("期限経過");
        city.advance(LocalDateTime.of(2027, 5, 15, 0, 1));
        assertThat(line(policy, MAY)).as("the first minute").contains("期限経過");

        city.advance(LocalDateTime.of(2027, 5, 20, 10, 0));
        String room = policy.get("/cycle/2027").body();
        assertThat(line(room, PREPARATION)).contains("期限経過", "市長面談の実施通知", "政策推進課", "0 / 2");
        assertThat(line(room, INTERVIEW)).contains("期限経過", "面談日程の調整", "広報秘書課", "0 / 2");
        assertThat(line(room, MAY)).contains("期限経過", "KPI実績アップデートの通知", "政策推進課", "0 / 3");
        assertThat(room).contains("href=\"/cycle/2027/" + MAY + "\"");
        assertThat(room).as("notice to who has to announce").contains("KPI実績アップデートの通知（期限 令和9年5月14日（金））");
        String phase = policy.get("/cycle/2027/" + MAY).body();
        assertThat(phase).contains("期限経過", "KPI実績アップデートの通知", "政策推進課", "/camunda/app/tasklist/default/#/?task=");

        assertThat(policy.get("/cycle/standing").body()).contains("\"期限経過\":", "KPI実績アップデートの通知");
        assertThat(policy.get("/calendar?cycle=2027").body()).containsPattern(
                Pattern.compile("<tr id=\"" + MAY + "\">.*?期限経過.*?</tr>", Pattern.DOTALL));
        // A section is not told of what others have not done.
        assertThat(WebPerson.login(port, "tax-1").get("/cycle/2027").body()).contains("期限経過")
                .doesNotContain("期限が過ぎました");
    }

    @Test
    void aPhaseThatDidNotOpenIsLateAsWellAndOneWithDatesOnlyEndsWithThem() {
        city.advance(LocalDateTime.of(2027, 5, 20, 10, 0));
        String room = WebPerson.login(port, "policy-2").get("/cycle/2027").body();
        assertThat(line(room, MAY)).contains("期限経過");
        assertThat(line(room, "execution-policy")).contains("終了");
        assertThat(line(room, "training")).contains("日程のみ");
        assertThat(line(room, "plan-council-july")).contains("これから");
    }

    @Test
    void whoHasDoneItsPartIsNeitherMissingNorTold() {
        open(LocalDateTime.of(2027, 3, 1, 9, 0), MARCH);
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        city.advance(LocalDateTime.of(2027, 3, 10, 10, 0));
        handIn("welfare-02", "welfare-02-1", "welfare-02-head");
        assertThat(desk.openTasks("2027/kpi-check-march/welfare-02")).containsExactly(KpiCheckProcess.INSPECT);
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire("2027/kpi-check-march/phase", PhaseProcess.TIMER_DUE);
        city.advance(LocalDateTime.of(2027, 3, 15, 10, 0));

        WebPerson policy = WebPerson.login(port, "policy-2");
        assertThat(line(policy, MARCH)).contains("期限経過", "1 / 3", "KPI実績の入力", "KPIの点検");
        String units = policy.get("/cycle/2027/" + MARCH).body();
        assertThat(row(units, "こども課")).contains("提出済み", "KPIの点検", "福祉課").doesNotContain("期限経過");
        assertThat(row(units, "税務課")).contains("期限経過", "KPI実績の入力");
        assertThat(WebPerson.login(port, "welfare-02-1").get("/cycle/2027").body()).doesNotContain("期限が過ぎました");
        assertThat(WebPerson.login(port, "tax-1").get("/cycle/2027").body()).contains("期限が過ぎました");
        // Who inspects is told, because the step is theirs.
        assertThat(WebPerson.login(port, "welfare-01-1").get("/cycle/2027").body()).contains("KPIの点検");
        assertThat(desk.open(desk.task("2027/kpi-check-march/phase", PhaseProcess.REVIEW_OUTSTANDING), "policy-1").toString())
                .contains("税務課", "3件のうち1件が提出済み").doesNotContain("こども課");

        // What others finish late does not make the section late.
        desk.submit("2027/kpi-check-march/welfare-02", KpiCheckProcess.INSPECT, "welfare-01-1", Map.of("verdict", "approve"));
        desk.runJobs();
        assertThat(phases.findUnit("2027/kpi-check-march/welfare-02").orElseThrow().late()).isFalse();
    }

    @Test
    void whoHasHandedInIsNotMissingWhenTheOwnerClosesThePhase() {
        open(LocalDateTime.of(2027, 3, 1, 9, 0), MARCH);
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire("2027/kpi-check-march/phase", PhaseProcess.TIMER_DUE);
        city.advance(LocalDateTime.of(2027, 3, 15, 10, 0));
        handIn("welfare-02", "welfare-02-1", "welfare-02-head");
        assertThat(line(WebPerson.login(port, "policy-2"), MARCH)).contains("1 / 3 1 2");
        for (String reader : List.of("mayor", "vice-mayor-1")) {
            // The matrix gives them no submission status, and so no counts of it.
            assertThat(line(WebPerson.login(port, reader), MARCH)).as(reader).contains("期限経過").doesNotContain("1 / 3", "1 2");
        }
        desk.submit("2027/kpi-check-march/phase", PhaseProcess.REVIEW_OUTSTANDING, "policy-1",
                Map.of("verdict", "close", "reason", "公表に間に合わせるため"));
        desk.runJobs();
        assertThat(phases.findUnit("2027/kpi-check-march/tax").orElseThrow().state()).isEqualTo(WorkUnit.State.MISSING);
        WorkUnit done = phases.findUnit("2027/kpi-check-march/welfare-02").orElseThrow();
        assertThat(done.state()).isEqualTo(WorkUnit.State.CLOSED);
        assertThat(done.late()).as("handed in after the last day").isTrue();
    }

    private void handIn(String section, String officer, String head) {
        Task enter = desk.task("2027/kpi-check-march/" + section, KpiCheckProcess.ENTER_ACTUALS);
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
        desk.submit("2027/kpi-check-march/" + section, KpiCheckProcess.CONFIRM_ACTUALS, head, Map.of("verdict", "approve"));
        desk.runJobs();
    }

    private static String line(WebPerson reader, String phase) {
        return line(reader.get("/cycle/2027").body(), phase);
    }

    /** The row of a phase in the room, without its elements. */
    private static String line(String room, String phase) {
        return found(room, "<tr id=\"" + phase + "\">.*?</tr>");
    }

    private static String row(String page, String head) {
        return found(page, "<tr>\\s*<th scope=\"row\">" + head + "</th>.*?</tr>");
    }

    private static String found(String page, String pattern) {
        Matcher row = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(row.find()).as(pattern + " in " + page).isTrue();
        return row.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
