package city.nenrin.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Postings;
import city.nenrin.organization.process.ReturnTasks;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.policy.consultation.Consultations;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A transfer in mid-year: the tasks stay with the post, and its handover paper says what is in hand. */
@NenrinTest
class HandoverTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final String ENTER = KpiCheckProcess.ENTER_ACTUALS;
    private static final String WELFARE = "/papers/handover/welfare-01";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Postings postings;
    @Autowired TaskService tasks;
    @Autowired ReturnTasks returns;
    @Autowired KpiFigures figures;
    @Autowired Decisions decisions;
    @Autowired Consultations consultations;
    @Autowired Handovers handovers;
    @Autowired Actors actors;
    @Autowired ActorDirectory directory;
    @Autowired JdbcClient database;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, "kpi-check-march");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "お願いします"));
        desk.runJobs();
    }

    @Test
    void aTransferLeavesNoTaskBehindAndTheSuccessorDoesIt() {
        Task task = desk.task(UNIT, ENTER);
        desk.as("welfare-01-1", () -> {
            tasks.claim(task.getId(), "welfare-01-1");
            return null;
        });
        assertThatThrownBy(() -> desk.open(task, "welfare-01-2")).hasMessageContaining("このタスクは福祉課 主任1が担当しています");

        // In the middle of the year, and in one go: who leaves has no task any more, who comes finds it.
        postings.transfer("welfare-01-1", "welfare-01", "tax", LocalDate.of(2027, 3, 1));
        postings.transfer("tax-1", "tax", "welfare-01", LocalDate.of(2027, 3, 1));

        Task left = desk.task(UNIT, ENTER);
        assertThat(left.getAssignee()).isNull();
        assertThat(left.getDescription()).startsWith("【前任者作成】前任者（福祉課 主任1）が受け取っていたタスクです。")
                .contains("登録先：KPI実績");
        assertThatThrownBy(() -> desk.open(left, "welfare-01-1")).isInstanceOf(AuthorizationException.class);
        desk.as("tax-1", () -> {
            tasks.claim(left.getId(), "tax-1");
            return null;
        });
        assertThat(desk.open(left, "tax-1")).containsKey("kpis");
        assertThat(desk.task(UNIT, ENTER).getAssignee()).isEqualTo("tax-1");
    }

    @Test
    void aTransferThatIsKnownBeforeTakesTheTaskOnItsDay() {
        Task task = desk.task(UNIT, ENTER);
        desk.as("welfare-01-1", () -> {
            tasks.claim(task.getId(), "welfare-01-1");
            return null;
        });
        postings.transfer("welfare-01-1", "welfare-01", "tax", LocalDate.of(2027, 4, 1));
        returns.giveBackAll();
        assertThat(desk.task(UNIT, ENTER).getAssignee()).isEqualTo("welfare-01-1");

        city.advance(LocalDateTime.of(2027, 4, 1, 0, 1));
        returns.giveBackAll();
        returns.giveBackAll();
        assertThat(desk.task(UNIT, ENTER).getAssignee()).isNull();
        assertThat(desk.task(UNIT, ENTER).getDescription()).containsOnlyOnce("前任者作成");
    }

    @Test
    void whoeverHasJustComeByAnotherNodeKeepsTheTask() {
        Task task = desk.task(UNIT, ENTER);
        assertThat(directory.groupsOf("tax-1")).as("what this node remembers").containsExactly("tax");
        // Another node moves somebody into the section, and there they take a task at once.
        database.sql("UPDATE posting SET post_code = 'welfare-01' WHERE staff_code = 'tax-1'").update();
        tasks.setAssignee(task.getId(), "tax-1");

        returns.giveBackAll();

        Task kept = desk.task(UNIT, ENTER);
        assertThat(kept.getAssignee()).isEqualTo("tax-1");
        assertThat(kept.getDescription()).doesNotContain("前任者");
    }

    @Test
    void thePaperHoldsWhatThePostHasInHand() throws Exception {
        figures.record(KpiInput.figure("K-101", 2026, Term.ANNUAL, BigDecimal.valueOf(97), Certainty.FORECAST,
                LocalDate.of(2027, 2, 28)), new EntryContext("welfare-01-1", 2027, "kpi-check-march"));
        figures.record(KpiInput.noDataUntil("K-103", 2026, Term.ANNUAL, LocalDate.of(2027, 7, 31), "国の統計の公表待ち"),
                new EntryContext("welfare-01-2", 2027, "kpi-check-march"));
        decisions.record(2026, "mayor-interview-october", "welfare", List.of(new NewDecision(null, "3-1-01", null,
                "welfare-01", "MODIFY", "訪問の回数を <倍> にしよう", LocalDate.of(2027, 9, 30), Set.of())), "policy-1");
        decisions.fixAll(2026, "mayor-interview-october", new RecordedDecision(LocalDate.of(2027, 2, 20), "政推第12号"), "policy-1");
        consultations.ask(2027, "welfare-01-1", "welfare-01", "指標の取り方を相談したい", false);
        postings.transfer("welfare-01-1", "welfare-01", "tax", LocalDate.of(2027, 3, 1));

        String paper = page(WELFARE, "welfare-01-2", 200);
        assertThat(paper).contains("引継書　令和8年度", "福祉課 職員", "取扱注意", "福祉課 主任2　令和9年3月1日現在",
                "【2027】福祉課 KPI実績の入力", "未受取", "訪問の回数を &lt;倍&gt; にしよう", "令和9年9月30日", "対応方針は未入力",
                "97（令和8年度年間 見込）", "令和8年度年間の確定値", "令和8年度年間は令和9年7月31日公表予定（国の統計の公表待ち）",
                "地域福祉の充実", "前任者作成").doesNotContain("指標の取り方を相談したい", "3-2", "収納率", "<倍>");
        // The questions of others are for the asker and the officer in charge.
        assertThat(page(WELFARE, "welfare-01-1", 200)).contains("指標の取り方を相談したい");
        assertThat(page("/papers/handover/welfare.liaison", "policy-1", 200)).contains("指標の取り方を相談したい", "待機児童数");
    }

    @Test
    void whoHoldsThePostWhoHeldItLastAndTheHeadsReadThePaper() throws Exception {
        city.advance(LocalDateTime.of(2027, 4, 2, 9, 0));
        postings.transfer("welfare-01-1", "welfare-01", "tax", LocalDate.of(2027, 4, 2));
        postings.transfer("tax-1", "tax", "welfare-01", LocalDate.of(2027, 4, 2));
        for (String reader : List.of("tax-1", "welfare-01-1", "welfare-01-2", "welfare-01-head", "welfare-head")) {
            assertThat(page(WELFARE, reader, 200)).as(reader).contains("令和9年度");
        }
        for (String other : List.of("tax-2", "welfare-02-1", "welfare-02-head", "policy-1", "mayor", "camunda-admin")) {
            assertThat(page(WELFARE, other, 403)).as(other).contains("「引継書」（福祉課）は")
                    .contains("の職では閲覧できません").doesNotContain("KPI実績");
        }
        // A head's paper is for the head and those above, not for the staff.
        assertThat(page("/papers/handover/welfare-01.head", "welfare-01-head", 200)).contains("福祉課長");
        assertThat(page("/papers/handover/welfare-01.head", "welfare-head", 200)).contains("福祉課長");
        page("/papers/handover/welfare-01.head", "welfare-01-2", 403);
        page("/papers/handover/welfare.head", "welfare-01-head", 403);

        city.advance(LocalDateTime.of(2027, 7, 3, 9, 0));
        page(WELFARE, "welfare-01-1", 403);
        assertThat(page("/papers/handover/nobody", "mayor", 404)).contains("職「nobody」はありません。2027-07-03時点の職のコードを指定してください。");
    }

    @Test
    void everybodyFindsTheOwnPapers() throws Exception {
        assertThat(page("/papers/handover", "welfare-01-head", 200)).contains("/papers/handover/welfare-01.head",
                "\"/papers/handover/welfare-01\"").doesNotContain("welfare-02");
        assertThat(page("/papers/handover", "policy-1", 200)).contains("/papers/handover/policy", "/papers/handover/welfare.liaison");
    }

    private String page(String path, String reader, int expected) throws Exception {
        return web.perform(get(path).with(user(reader))).andExpect(status().is(expected)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
