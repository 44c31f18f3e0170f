package city.nenrin.policy.logicmodel.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
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
    void whatDoesNotExistAndWhoIsUnknownGetNothing() throws Exception {
        page("/logic-models/lm-9-9", "tax-1", 404);
        page("/logic-models/lm-3-1", "somebody", 403);
        web.perform(get("/logic-models/lm-3-1")).andExpect(status().is3xxRedirection());
    }

    private void edit(String problem) {
        LogicModelContent draft = models.draft("lm-3-1");
        models.saveDraft("lm-3-1", models.find("lm-3-1").orElseThrow().getRevision(), new LogicModelContent(
                draft.title(), problem, draft.targetGroup(), draft.externalFactors(), draft.commitment(), null,
                draft.nodes(), draft.arrows()));
    }

    private String page(String path, String reader, int status) throws Exception {
        return web.perform(get(path).with(user(reader))).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
