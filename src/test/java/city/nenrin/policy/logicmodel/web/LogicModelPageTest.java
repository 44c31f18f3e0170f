package city.nenrin.policy.logicmodel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.logicmodel.ArrowJudgement;
import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelRevisions;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NenrinTest
class LogicModelPageTest {

    private static final EntryContext MAY = new EntryContext("welfare-01-head", 2027, LogicModelMoment.MAY);

    @Autowired TestCity city;
    @Autowired LogicModels models;
    @Autowired LogicModelRevisions revisions;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void submitAndGoOnWriting() {
        city.reset(LocalDateTime.of(2027, 5, 10, 9, 0));
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        models.judge("lm-3-1", List.of(new ArrowJudgement("d1", "f1", Judgement.NOT_SUPPORTED, "満足度は横ばい")), MAY);
        models.submit("lm-3-1", MAY);
        edit("見直し中の<b>課題</b>");
    }

    @Test
    void allStaffReadWhatWasSubmittedAndNotTheDraft() throws Exception {
        String page = page("/logic-models/lm-3-1", "tax-1", 200);
        assertThat(page).contains("第1版（提出　令和9年5月10日）", "施策3-1 地域福祉の充実", "満足度は横ばい", "× 支持されない",
                "<g class=\"box final\">", "<g class=\"arrow not-supported\">", "指標 K-101", "相談件数の定義",
                "福祉課 課長").doesNotContain("見直し中", "作成中の案", "質の気づき");
        assertThat(page("/logic-models", "tax-1", 200)).contains("地域福祉の充実", "第1版")
                .doesNotContain("子育ての支え合い");
        page("/logic-models/lm-3-2", "tax-1", 403);
        page("/logic-models/lm-3-1?version=2", "tax-1", 404);
    }

    @Test
    void theOwnersReadTheDraftItsWarningsAndWhatItChanges() throws Exception {
        String page = page("/logic-models/lm-3-1", "welfare-01-1", 200);
        assertThat(page).contains("表示しているのは 作成中の案 です", "変更 課題: 見本の課題 → 見直し中の&lt;b&gt;課題&lt;/b&gt;",
                "部担当がお手伝いします").doesNotContain("<b>課題");
        assertThat(page("/logic-models", "welfare-02-1", 200)).contains("地域福祉の充実", "子育ての支え合い");
    }

    @Test
    void versionsAreComparedAndARevisionByDecisionTellsItsReason() throws Exception {
        revisions.byDecision("lm-3-1", "D-2027-spring-4", "災害で前提が変わった", new EntryContext("welfare-01-1", 2027, null));
        String page = page("/logic-models/lm-3-1?version=2&compare=1", "tax-1", 200);
        assertThat(page).contains("月間の外の改定: D-2027-spring-4　災害で前提が変わった", "第1版（提出　令和9年5月10日） から 第2版",
                "変更 課題: 見本の課題 → 見直し中");
        assertThat(page("/logic-models/lm-3-1?version=1", "tax-1", 200)).contains("比べる版はまだありません")
                .doesNotContain("見直し中の");
    }

    @Test
    void theSectionInChargeWritesInTheDraftAtAnyTimeAndOthersDoNot() throws Exception {
        String form = page("/logic-models/lm-3-1/edit", "welfare-01-1", 200);
        assertThat(form).contains("見直し中の&lt;b&gt;課題", "o1 -&gt; d1: 配達の途中の気づきが届く").doesNotContain("月間の外で提出する");
        int revision = models.find("lm-3-1").orElseThrow().revision();
        assertThat(post("/logic-models/lm-3-1/edit", "welfare-01-1", 422, Map.of("revision", "" + revision,
                "title", "新しい名称", "outline", "活動\n a1見守る\n a2 聞く [指標 K-9]")))
                .contains("2行目: 箱「a1見守る」を読めません", "3行目: 指標「K-9」は登録されていません", "value=\"新しい名称\"", "a1見守る");
        assertThat(post("/logic-models/lm-3-1/edit", "welfare-01-1", 422, Map.of("revision", "0",
                "title", "新しい名称", "outline", "活動\n a1 見守る"))).contains("他の人が更新しました");
        post("/logic-models/lm-3-1/edit", "tax-1", 403, Map.of("revision", "" + revision, "title", "x", "outline", "x"));
        post("/logic-models/lm-3-1/edit", "welfare-01-1", 302, Map.of("revision", "" + revision,
                "title", "新しい名称", "outline", "活動\n a1 見守る"));
        assertThat(models.draft("lm-3-1").title()).isEqualTo("新しい名称");
        assertThat(models.version("lm-3-1", 1).content().title()).isEqualTo("地域福祉の充実");
        page("/logic-models/lm-3-1/edit", "policy-1", 403);
    }

    @Test
    void onlyTheHeadSubmitsOutsideTheMonthsAndOnlyWithDecisionAndReason() throws Exception {
        assertThat(page("/logic-models/lm-3-1/edit", "welfare-01-head", 200)).contains("月間の外で提出する");
        post("/logic-models/lm-3-1/revision", "welfare-01-1", 403, Map.of("decision", "D-1", "reason", "災害"));
        assertThat(post("/logic-models/lm-3-1/revision", "welfare-01-head", 422, Map.of("decision", "D-1", "reason", "")))
                .contains("「月間を待たずに改定する理由」を入力してください");
        post("/logic-models/lm-3-1/revision", "welfare-01-head", 302, Map.of("decision", "D-1", "reason", "災害"));
        assertThat(revisions.of("lm-3-1")).singleElement().satisfies(revision ->
                assertThat(revision.decision()).isEqualTo("D-1"));
    }

    private String post(String path, String writer, int status, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path).with(user(writer)).with(csrf());
        fields.forEach(request::param);
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatDoesNotExistAndWhoIsUnknownGetNothing() throws Exception {
        page("/logic-models/lm-9-9", "tax-1", 404);
        page("/logic-models/lm-3-1", "somebody", 403);
        web.perform(get("/logic-models/lm-3-1").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    }

    private void edit(String problem) {
        LogicModelContent draft = models.draft("lm-3-1");
        models.saveDraft("lm-3-1", models.find("lm-3-1").orElseThrow().revision(), new LogicModelContent(
                draft.title(), problem, draft.targetGroup(), draft.externalFactors(), draft.commitment(), null,
                draft.nodes(), draft.arrows()));
    }

    private String page(String path, String reader, int status) throws Exception {
        return web.perform(get(path).with(user(reader))).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
