package city.nenrin.policy.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.policy.decision.DecisionReview;
import city.nenrin.policy.decision.DecisionReviews;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.MayorTerms;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.decision.ReviewVerdict;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A new mayor reviews what was decided before and is not finished; nothing closes silently. */
@NenrinTest
class DecisionReviewTest {

    private static final String INTERVIEW = "mayor-interview-april";
    private static final String PHASE = "decision-follow-up-april";
    private static final String FIRST = "D-2027-spring-1";
    private static final String SECOND = "D-2027-spring-2";
    private static final String THIRD = "D-2027-spring-3";
    private static final String REVIEW = "2027/decision-review/2027-06-20";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Decisions decisions;
    @Autowired DecisionReviews reviews;
    @Autowired FollowUps followUps;
    @Autowired MayorTerms terms;
    @Autowired Programmes programmes;
    @Autowired WebApplicationContext context;

    @BeforeEach
    void decide() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 15, 9, 0));
        cycle.open(2027, PHASE);
        desk.runJobs();
        decisions.record(2027, INTERVIEW, "welfare", List.of(
                decision("3-1-01", "MODIFY", "訪問を倍に"), decision("3-1-02", "MODIFY", "窓口を一つに"),
                decision("3-2-01", "SUSPEND", "いったん休む")), "policy-1");
        decisions.fixAll(2027, INTERVIEW, new RecordedDecision(LocalDate.of(2027, 4, 15), "政推第12号"), "policy-1");
        desk.runJobs();
        city.advance(LocalDateTime.of(2027, 6, 21, 9, 0));
    }

    @Test
    void aNewTermStartsTheReviewAndItEndsWhenEveryDecisionHasItsAnswer() throws Exception {
        desk.submit(unit(FIRST), DecisionFollowUpProcess.ENTER_RESPONSE_PLAN, "welfare-01-1",
                Map.of("plan", "月４回", "planDue", "2027-08-31"));
        desk.submit(unit(THIRD), DecisionFollowUpProcess.ENTER_RESPONSE_PLAN, "welfare-02-1", Map.of("plan", "休止する",
                "planDue", "2027-07-31", "endDate", "2027-07-31", "restartCondition", "利用が戻れば"));
        assertThat(programmes.findById("3-2-01").orElseThrow().state()).isEqualTo(ProgrammeState.SUSPENDED);
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        page(web, term("2027-06-20").with(user("policy-1")).with(csrf()), 302);

        Task task = desk.task(REVIEW, DecisionReviewProcess.REVIEW_DECISIONS);
        assertThat(task.getName()).isEqualTo("【2027】政策推進課 決定事項の見直し 市長の交代");
        Map<String, Object> shown = desk.open(task, "policy-1");
        assertThat(shown).containsEntry("term", "令和9年6月20日（日）").containsEntry("mayor", "見本市 市長")
                .containsEntry("progress", "3件のうち0件を見直しました");
        assertThat(shown.get("decisions").toString()).contains(FIRST, SECOND, THIRD, "訪問を倍に", "福祉課");
        assertThatThrownBy(() -> desk.submit(task, "policy-1", Map.of("decisions", List.of())))
                .hasMessageContaining("「見直しの結果」を一件以上選んでください。");
        assertThatThrownBy(() -> desk.submit(task, "policy-1", Map.of("decisions", List.of(
                Map.of("code", FIRST, "verdict", "CONTINUE"), Map.of("code", SECOND, "reason", "考える"),
                Map.of("code", THIRD, "verdict", "REVISE", "reason", "急ぐ", "newDue", "2027-06-01")))))
                .hasMessageContaining("「見直していない決定」1行目の「理由」を入力してください。")
                .hasMessageContaining("「見直していない決定」2行目の「見直しの結果」（" + SECOND + "）を、継続・見直し・取下げから選んでください。")
                .hasMessageContaining("「見直していない決定」3行目の「見直し後の言葉」を2000字以内で入力してください。")
                .hasMessageContaining("「見直していない決定」3行目の「見直し後の期限」に令和9年6月21日以降の日を入力してください。");
        assertThat(reviews.of(FIRST)).isEmpty();

        // In parts: what was asked already is registered, the rest comes back.
        desk.submit(task, "policy-1", Map.of("decisions", List.of(
                Map.of("code", FIRST, "verdict", "REVISE", "reason", "もっと急ぐ", "newWords", "訪問を三倍に", "newDue", "2027-07-30"),
                Map.of("code", THIRD, "verdict", "WITHDRAW", "reason", "公約と合わない"))));
        Task rest = desk.task(REVIEW, DecisionReviewProcess.REVIEW_DECISIONS);
        assertThat(desk.open(rest, "policy-1")).containsEntry("progress", "3件のうち2件を見直しました");

        // A revision goes back to the section, which plans anew; what it had planned is kept.
        assertThat(desk.openTasks(unit(FIRST))).containsExactly(DecisionFollowUpProcess.ENTER_RESPONSE_PLAN);
        assertThat(desk.open(desk.task(unit(FIRST), DecisionFollowUpProcess.ENTER_RESPONSE_PLAN), "welfare-01-1"))
                .containsEntry("words", "訪問を三倍に");
        // A withdrawn decision ends with its trace, and what rested because of it runs again.
        assertThat(desk.runs(unit(THIRD))).isFalse();
        assertThat(decisions.require(THIRD).state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThat(followUps.require(THIRD, new FollowUpPhase(2027, PHASE)).outcomeNote()).hasValue("公約と合わない");
        assertThat(programmes.findById("3-2-01").orElseThrow().state()).isEqualTo(ProgrammeState.ACTIVE);
        assertThat(page(web, get("/decisions/mayor-terms").with(user("welfare-01-1")), 200))
                .contains("見直し中", "2件", "1件").doesNotContain("新市長の就任の登録");

        desk.submit(rest, "policy-1", Map.of("decisions", List.of(
                Map.of("code", SECOND, "verdict", "CONTINUE", "reason", "このまま"))));
        assertThat(desk.runs(REVIEW)).isFalse();
        assertThat(desk.path(REVIEW)).containsExactly("startEvent_mayorTermBegun", "gateway_reviewNext",
                DecisionReviewProcess.REVIEW_DECISIONS, "gateway_remaining", "gateway_reviewNext",
                DecisionReviewProcess.REVIEW_DECISIONS, "gateway_remaining", "endEvent_allReviewed");
        assertThat(decisions.require(SECOND).state()).isEqualTo(DecisionState.OPEN);
        assertThat(reviews.of(SECOND)).extracting(DecisionReview::verdict).containsExactly(ReviewVerdict.CONTINUE);
        assertThat(terms.running()).isEmpty();
        // The section's new plan leads on as usual.
        desk.submit(unit(FIRST), DecisionFollowUpProcess.ENTER_RESPONSE_PLAN, "welfare-01-1",
                Map.of("plan", "月６回", "planDue", "2027-07-30"));
        assertThat(desk.timer(unit(FIRST), DecisionFollowUpProcess.TIMER_REPORT_DUE)).isNotNull();
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        assertThat(page(web, term("2027-06-20").with(user("secretary-1")).with(csrf()), 403))
                .contains("市長の交代を登録できるのは政策推進課の職員です。");
        assertThat(page(web, term("いつか").with(user("policy-1")).with(csrf()), 422)).contains("「就任日」の値「いつか」は日付ではありません。");
        assertThat(page(web, term("").with(user("policy-1")).with(csrf()), 422)).contains("「就任日」を入力してください。");
        assertThat(page(web, term("2027-06-22").with(user("policy-1")).with(csrf()), 422))
                .contains("「就任日」の値「令和9年6月22日」は未来の日です。就任してから登録してください。");
        assertThat(terms.all()).isEmpty();
        page(web, term("2027-06-20").with(user("policy-1")).with(csrf()), 302);
        assertThat(page(web, term("2027-06-20").with(user("policy-1")).with(csrf()), 422))
                .contains("前の見直し（令和9年6月20日就任）が終わっていません。", "登録済みの就任日（令和9年6月20日）より後の日にしてください。");
        assertThat(terms.all()).hasSize(1);
    }

    private static NewDecision decision(String programme, String verdict, String words) {
        return new NewDecision(null, programme, null, null, verdict, words, LocalDate.of(2027, 9, 30), Set.of());
    }

    private static String unit(String code) {
        return "2027/decision-follow-up-april/" + code;
    }

    private static MockHttpServletRequestBuilder term(String startsOn) {
        return post("/decisions/mayor-terms").param("startsOn", startsOn);
    }

    private static String page(MockMvc web, MockHttpServletRequestBuilder request, int status) throws Exception {
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
