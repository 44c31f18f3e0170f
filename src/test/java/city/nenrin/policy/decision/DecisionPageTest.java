package city.nenrin.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.policy.decision.process.DecisionFollowUpProcess;
import city.nenrin.policy.plan.PlanMaster;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeBudget;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.policy.trace.DecisionStory;
import city.nenrin.policy.trace.DecisionTrace;
import city.nenrin.policy.trace.YenStory;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.typed.Refused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Decisions as people read and review them, and the trace behind the page. */
@NenrinTest
class DecisionPageTest {

    private static final String INTERVIEW = "mayor-interview-april";
    private static final String SPRING = "decision-follow-up-april";
    private static final String FIRST = "D-2027-spring-1";
    private static final String SECOND = "D-2027-spring-2";
    private static final String UNIT = "2027/decision-follow-up-april/" + FIRST;

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired PlanMaster plan;
    @Autowired Decisions decisions;
    @Autowired DecisionReviews reviews;
    @Autowired FollowUps followUps;
    @Autowired DecisionTrace trace;
    @Autowired Verdicts verdicts;
    @Autowired Alignment alignment;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void decide() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        plan.load(List.of(), List.of(new Programme("P-101", "見守り訪問", "3-1", "welfare-01", false, false,
                        ProgrammeState.ACTIVE, 2020, null, SourceMark.SAMPLE)),
                List.of(new ProgrammeBudget("P-101", 2027, 5_000_000, null, SourceMark.SAMPLE)));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 15, 9, 0));
        cycle.open(2027, SPRING);
        desk.runJobs();
        decisions.record(2027, INTERVIEW, "welfare", List.of(
                new NewDecision(null, "P-101", null, null, "MODIFY", "訪問を<b>倍</b>に", LocalDate.of(2027, 8, 31),
                        Set.of(Provision.BUDGET)),
                new NewDecision(null, null, "3-1", "tax", "MODIFY", "窓口を一つに", LocalDate.of(2027, 9, 30), Set.of())),
                "policy-1");
        decisions.fixAll(2027, INTERVIEW, new RecordedDecision(LocalDate.of(2027, 4, 15), "政推第12号"), "policy-1");
        desk.runJobs();
        desk.submit(UNIT, DecisionFollowUpProcess.ENTER_RESPONSE_PLAN, "welfare-01-1", Map.of("plan", "月４回", "planDue", "2027-08-31",
                "wantedYen", 3_000_000));
        List<ProvisionLine> asked = followUps.waiting(FIRST, ResultBy.FINANCE);
        followUps.register(FIRST, ResultBy.FINANCE, List.of(
                new ProvisionAnswer(asked.get(0).id(), ProvisionResult.GRANTED, 3_000_000L, null, null, null),
                new ProvisionAnswer(asked.get(1).id(), ProvisionResult.PARTIAL, 1_000_000L, null, "枠の範囲で", null)), "finance-1");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void theListShowsToEachReaderWhatIsTheirsAndFilters() throws Exception {
        assertThat(page(get("/decisions").with(user("policy-1")), 200)).contains(FIRST, SECOND, "健康福祉部", "福祉課",
                "訪問を&lt;b&gt;倍&lt;/b&gt;に", "令和9年8月31日（火）", "対応中", "一部", "不要");
        assertThat(page(get("/decisions").with(user("mayor")), 200)).contains(FIRST, SECOND);
        assertThat(page(get("/decisions").with(user("welfare-01-1")), 200)).contains(FIRST).doesNotContain(SECOND);
        assertThat(page(get("/decisions").with(user("welfare-02-1")), 200)).contains("当てはまる決定事項はありません。");
        assertThat(page(get("/decisions?money=PARTLY").with(user("policy-1")), 200)).contains(FIRST).doesNotContain(SECOND);
        assertThat(page(get("/decisions?people=FULL").with(user("policy-1")), 200)).doesNotContain(FIRST, SECOND);
        assertThat(page(get("/decisions?state=DONE").with(user("policy-1")), 200)).doesNotContain(FIRST, SECOND);
        assertThat(page(get("/decisions?state=ALL").with(user("policy-1")), 200)).contains(FIRST, SECOND);
        assertThat(page(get("/decisions?department=general").with(user("policy-1")), 200)).doesNotContain(FIRST, SECOND);
        assertThat(page(get("/decisions?state=いつか&money=x").with(user("policy-1")), 400))
                .contains("「状態」の値「いつか」は選べません。一覧から選んでください。", "「予算」の値「x」は選べません。");
        web.perform(get("/decisions").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    }

    @Test
    void theListTellsWhetherMoneyAndPeopleFollowedThePriorities() throws Exception {
        assertThat(alignment.byPriority(2027)).containsExactly(new Alignment.Line(1, 2, 1, 1, 0, 0, 4_000_000L));
        assertThat(alignment.byPriority(2026)).isEmpty();
        assertThat(page(get("/decisions").with(user("mayor")), 200))
                .contains("2027年度サイクルの決定に、予算と人は付いたか", "優先度1", "4,000,000");
    }

    /** What finance typed named no budget and is kept beside it. */
    @Test
    void everyAnswerIsKept() {
        assertThat(followUps.provisions(FIRST)).filteredOn(line -> line.route().money()).allSatisfy(line ->
                assertThat(line.answers()).singleElement().satisfies(answer -> assertThat(answer.budget()).isEmpty()));
    }

    @Test
    void oneDecisionIsShownFromItsEvidenceToItsResults() throws Exception {
        assertThat(page(get("/decisions/" + FIRST).with(user("finance-1")), 200)).contains("見守り訪問", "修正",
                "令和9年4月15日（木） 政推第12号", "政策3 健やかに暮らすまち", "施策3-1 地域福祉の充実", "補正予算", "3,000,000円", "付いた",
                "当初予算", "1,000,000円", "枠の範囲で", "2027年度サイクル 4月面談の対応", "月４回").doesNotContain("見直しの登録");
        assertThat(page(get("/decisions/" + FIRST).with(user("tax-1")), 403))
                .contains("「決定事項の対応状況」（福祉課）は税務課 主任1さんの職では閲覧できません。").doesNotContain("月４回");
        assertThat(page(get("/decisions/D-9").with(user("policy-1")), 404)).contains("決定「D-9」はありません。");
    }

    @Test
    void theTraceAnswersBothWays() {
        DecisionStory story = trace.whatBecameOf(FIRST);
        assertThat(story.programme().orElseThrow().name()).isEqualTo("見守り訪問");
        assertThat(story.measure().orElseThrow().code()).isEqualTo("3-1");
        assertThat(story.policy().orElseThrow().code()).isEqualTo("3");
        assertThat(story.provisions()).extracting(ProvisionLine::route).containsExactly(ProvisionRoute.EXECUTION,
                ProvisionRoute.MODEL, ProvisionRoute.SUPPLEMENTARY_REQUEST, ProvisionRoute.INITIAL_REQUEST);
        assertThat(story.followUps()).hasSize(1);

        YenStory yen = trace.whyThisYen("P-101", 2027);
        assertThat(yen.budget().orElseThrow().budgetYen()).isEqualTo(5_000_000);
        assertThat(yen.decisions()).singleElement().satisfies(why -> {
            assertThat(why.decision().code()).isEqualTo(FIRST);
            assertThat(why.provisions()).singleElement().satisfies(line ->
                    assertThat(line.grantedYen()).hasValue(3_000_000L));
        });
        assertThat(trace.whyThisYen("P-101", 2028).decisions()).singleElement().satisfies(why ->
                assertThat(why.provisions()).singleElement().satisfies(line ->
                        assertThat(line.route()).isEqualTo(ProvisionRoute.INITIAL_REQUEST)));
        assertThat(trace.whyThisYen("P-101", 2026).withoutDecision()).isTrue();
    }

    @Test
    void aNewMayorGoesOnRevisesOrWithdraws() throws Exception {
        assertThat(page(get("/decisions/" + FIRST).with(user("policy-1")), 200)).contains("見直しの登録");
        web.perform(review(FIRST, "CONTINUE", "続ける", "", "").with(user("finance-1")).with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(page(review(FIRST, "", "", "", "x").with(user("policy-1")).with(csrf()), 422))
                .contains("「見直しの結果」を、継続・見直し・取下げから選んでください。", "「見直し後の期限」の値「x」は日付ではありません。");
        assertThat(page(review(FIRST, "REVISE", " ", "", "2027-04-01").with(user("policy-1")).with(csrf()), 422))
                .contains("「理由」を入力してください。", "「見直し後の言葉」を2000字以内で入力してください。",
                        "「見直し後の期限」に令和9年4月15日以降の日を入力してください。");
        assertThat(reviews.of(FIRST)).isEmpty();

        web.perform(review(FIRST, "CONTINUE", "続ける", "", "").with(user("policy-1")).with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + FIRST));
        web.perform(review(FIRST, "REVISE", "急ぐ", "訪問を三倍に", "2027-06-30").with(user("policy-1")).with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + FIRST));
        assertThat(decisions.require(FIRST)).satisfies(decision -> {
            assertThat(decision.words()).isEqualTo("訪問を三倍に");
            assertThat(decision.due()).hasValue(LocalDate.of(2027, 6, 30));
        });
        web.perform(review(FIRST, "WITHDRAW", "公約と合わない", "", "").with(user("policy-1")).with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + FIRST));
        assertThat(decisions.require(FIRST)).satisfies(decision -> {
            assertThat(decision.state()).isEqualTo(DecisionState.WITHDRAWN);
            assertThat(decision.closingNote()).hasValue("公約と合わない");
        });
        assertThat(desk.runs(UNIT)).isFalse();
        assertThat(desk.runs("2027/decision-follow-up-april/" + SECOND)).isTrue();
        assertThat(reviews.of(FIRST)).extracting(DecisionReview::verdict).containsExactly(ReviewVerdict.CONTINUE,
                ReviewVerdict.REVISE, ReviewVerdict.WITHDRAW);
        assertThat(reviews.of(FIRST).get(1).wordsBefore()).isEqualTo("訪問を<b>倍</b>に");
        assertThatThrownBy(() -> reviews.review(FIRST, ReviewVerdict.CONTINUE, "続ける", null, null, "policy-1"))
                .hasMessage("決定「" + FIRST + "」は「取下げ」です。見直せるのは確定・対応中・継続の決定だけです。");
        assertThatThrownBy(() -> reviews.review("D-9", ReviewVerdict.CONTINUE, "続ける", null, null, "policy-1"))
                .hasMessage("決定「D-9」はありません。一覧から選んでください。");
    }

    @Test
    void recordingReplacesWhatIsNotFixedKeepsCodesAndRefusesInJapanese() {
        String october = "mayor-interview-october";
        List<Decision> recorded = decisions.record(2027, october, "welfare", List.of(line(null, "P-101", "一つ目"),
                line(null, "P-101", "二つ目")), "policy-1");
        assertThat(recorded).extracting(Decision::code).containsExactly("D-2027-autumn-1", "D-2027-autumn-2");
        assertThat(decisions.record(2027, october, "general", List.of(line(null, "P-101", "別の部")), "policy-1"))
                .extracting(Decision::code).containsExactly("D-2027-autumn-3");
        assertThat(decisions.record(2027, october, "welfare", List.of(line("D-2027-autumn-2", "P-101", "直した"),
                line(null, "P-101", "足した")), "policy-1")).extracting(decision -> decision.code() + " " + decision.words())
                .containsExactly("D-2027-autumn-2 直した", "D-2027-autumn-4 足した");
        assertThatThrownBy(() -> decisions.record(2027, october, "welfare", List.of(
                new NewDecision("D-2027-autumn-3", "P-9", null, null, "MERGE", " ", null, Set.of()),
                new NewDecision(null, "P-101", "3-1", "nowhere", null, "x".repeat(2001), LocalDate.of(2027, 4, 1), Set.of())),
                "policy-1")).isInstanceOf(Refused.class).hasMessage("""
                「decisions」1行目の「decisions.subject」の値「P-9」は登録されていません。一覧から選んでください。
                「decisions」1行目の「decisions.verdict」の値「MERGE」は選べません。[維持, 修正, 廃止, 停止]から選んでください。
                「decisions」1行目の「decisions.words」を、言われたとおりに入力してください。
                「decisions」1行目の「decisions.due」を入力してください。維持で措置が要らないときだけ省けます。
                「decisions」1行目の「decisions.code」の値「D-2027-autumn-3」は、この部の未確定の決定ではありません。行を追加して入力してください。
                「decisions」2行目の「decisions.subject」に、事務事業か施策のどちらか一つを選んでください。
                「decisions」2行目の「decisions.section」の値「nowhere」は、令和9年4月15日時点の組織にありません。課のコードを入力してください。
                「decisions」2行目の「decisions.verdict」の値「」は選べません。[維持, 修正, 廃止, 停止]から選んでください。
                「decisions」2行目の「decisions.words」は2000字以内で入力してください（入力値: 2001字）。
                「decisions」2行目の「decisions.due」の値「令和9年4月1日」は過ぎた日です。令和9年4月15日以降の日を入力してください。""");
        assertThatThrownBy(() -> decisions.record(2027, october, "welfare", List.of(new NewDecision(null, null, "3-1",
                "welfare", "MODIFY", "部で", LocalDate.of(2027, 12, 28), Set.of())), "policy-1"))
                .hasMessageContaining("の値「健康福祉部」は部です。その部の課を選んでください。");
        assertThat(decisions.of(2027, october, "welfare")).hasSize(2);

        verdicts.define(new Verdict(Verdicts.MERGE, "統合", VerdictEffect.MODIFY, true, 5));
        assertThat(decisions.record(2027, october, "welfare", List.of(new NewDecision(null, "P-101", null, null, "MERGE",
                "まとめる", LocalDate.of(2027, 12, 28), Set.of())), "policy-1")).singleElement()
                .satisfies(decision -> assertThat(decisions.needsFollowUp(decision)).isTrue());
    }

    private static NewDecision line(String code, String programme, String words) {
        return new NewDecision(code, programme, null, null, "MODIFY", words, LocalDate.of(2027, 12, 28), Set.of());
    }

    private static MockHttpServletRequestBuilder review(String code, String verdict, String reason, String words, String due) {
        return post("/decisions/" + code + "/review").param("verdict", verdict).param("reason", reason)
                .param("newWords", words).param("newDue", due);
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
