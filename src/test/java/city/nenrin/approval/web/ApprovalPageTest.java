package city.nenrin.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.ApprovalDesk;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.CaseState;
import city.nenrin.organization.Proxies;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.process.LogicModelMonthProcess;
import city.nenrin.setting.CitySetting;
import city.nenrin.setting.CitySettings;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of one's approvals: what waits, what was decided for one, what one submitted, and what one can do there. */
@NenrinTest
class ApprovalPageTest {

    private static final String UNIT = "2027/logic-model-month-may/lm-3-1";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired CitySettings settings;
    @Autowired Approvals approvals;
    @Autowired ApprovalDesk cases;
    @Autowired Proxies proxies;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void circulate() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        settings.saveAllAndFlush(List.of(new CitySetting("approval.logic-model-month", "true")));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        cycle.open(2027, LogicModelMoment.MAY);
        desk.runJobs();
        desk.submit("2027/logic-model-month-may/round", LogicModelMonthProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        verify();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void everybodyFindsWhatTheySubmittedAndWhatWaitsForThem() throws Exception {
        assertThat(page(get("/approvals"), "welfare-01-1")).contains("ロジックモデルの提出", "あなたの番の起案はありません。", "回付中", "福祉課長");
        String task = desk.task(UNIT, LogicModelMonthProcess.SUBMIT).getId();
        assertThat(page(get("/approvals"), "welfare-01-head")).contains("地域福祉の充実", "#/?task=" + task, "起案したものはありません。");
        assertThat(page(get("/approvals"), "welfare-head")).as("not their turn yet").contains("あなたの番の起案はありません。");
        assertThat(page(get("/approvals/" + paper().id()), "welfare-head")).contains("福祉課長", "健康福祉部長", "経過", "起案者")
                .doesNotContain("引き戻す");
        MockHttpServletResponse refused = answer(get("/approvals/" + paper().id()), "tax-1");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("を閲覧できるのは、起案者、回付先と、").doesNotContain("地域福祉の充実");
    }

    @Test
    void theAuthorRecallsAndWithdrawsHere() throws Exception {
        String one = "/approvals/" + paper().id();
        assertThat(page(get(one), "welfare-01-1")).contains("引き戻す", "取り下げる");
        assertThat(answer(post(one + "/recall"), "welfare-01-2").getStatus()).isEqualTo(422);
        assertThat(answer(post(one + "/recall"), "welfare-01-1").getRedirectedUrl()).isEqualTo(one);
        assertThat(paper().state()).isEqualTo(CaseState.RECALLED);
        assertThat(desk.openTasks(UNIT)).containsExactly(LogicModelMonthProcess.VERIFY);
        verify();
        desk.submit(UNIT, LogicModelMonthProcess.SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(page(get(one), "welfare-01-1")).doesNotContain("引き戻す").contains("取り下げる");
        MockHttpServletResponse empty = answer(post(one + "/withdraw").param("reason", " "), "welfare-01-1");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("「取下げの理由」を入力してください。");
        answer(post(one + "/withdraw").param("reason", "前提が変わった"), "welfare-01-1");
        assertThat(page(get(one), "welfare-01-1")).contains("取下げ", "前提が変わった", "引戻し", "再提出").doesNotContain("取り下げる");
        assertThat(desk.openTasks(UNIT)).containsExactly(LogicModelMonthProcess.VERIFY);
    }

    @Test
    void theHolderReadsLaterWhatWasDecidedByProxy() throws Exception {
        proxies.appoint("welfare.head", "welfare-02-head", LocalDate.of(2027, 5, 6), LocalDate.of(2027, 6, 30), "*", "出張");
        desk.submit(UNIT, LogicModelMonthProcess.SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, LogicModelMonthProcess.DECIDE, "welfare-02-head", Map.of("verdict", "approve", "proxyReason", "公表の期限"));
        assertThat(page(get("/approvals"), "welfare-head")).contains("公表の期限", "後閲した");
        assertThat(page(get("/approvals"), "welfare-02-head")).contains("後閲を待つ代決はありません。");
        long entry = cases.unreadBy("welfare-head").get(0).id();
        MockHttpServletRequestBuilder read = post("/approvals/" + paper().id() + "/read").param("entry", String.valueOf(entry));
        assertThat(answer(read, "welfare-02-head").getStatus()).isEqualTo(422);
        assertThat(answer(read, "welfare-head").getStatus()).isEqualTo(302);
        assertThat(page(get("/approvals"), "welfare-head")).contains("後閲を待つ代決はありません。");
        assertThat(page(get("/approvals/" + paper().id()), "welfare-head")).contains("（後閲: 健康福祉部", "健康福祉部長（代理）");
    }

    private ApprovalCase paper() {
        return approvals.ofWork(UNIT).orElseThrow();
    }

    private void verify() {
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> arrows = (List<Map<String, Object>>) desk.open(task, "welfare-01-1").get("arrows");
        desk.submit(task, "welfare-01-1", Map.of("arrows", arrows.stream().map(row -> Map.of("arrow", row.get("arrow"),
                "judgement", "SUPPORTED", "evidence", "実績")).toList(), "confirmRest", true, "effect", "CAME",
                "effectNote", "効果が出た", "publicSummary", "わかりやすい文"));
    }

    private String page(MockHttpServletRequestBuilder request, String reader) throws Exception {
        MockHttpServletResponse answer = answer(request, reader);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String actor) throws Exception {
        return web.perform(request.with(user(actor)).with(csrf())).andReturn().getResponse();
    }
}
