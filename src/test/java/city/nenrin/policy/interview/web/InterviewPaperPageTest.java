package city.nenrin.policy.interview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NenrinTest
class InterviewPaperPageTest {

    private static final InterviewMoment MOMENT = new InterviewMoment(2027, Season.SPRING);
    private static final String WELFARE = "/papers/interview/2027/spring/welfare";

    @Autowired TestCity city;
    @Autowired ProgrammeReviews reviews;
    @Autowired Opinions opinions;
    @Autowired InterviewPapers papers;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 3, 20, 9, 0));
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        reviews.enter(MOMENT, "welfare-01", List.of(
                new ReviewInput("3-1-01", "MODIFY", Change.CHANGE, "養成を地域に任せる", 2_500_000L, new BigDecimal("0.5"), "任せてよいか <b>"),
                new ReviewInput("3-1-02", "KEEP", Change.NONE, null, null, null, null)), "協議が整った", "委託を始める",
                "welfare-01-1");
        opinions.confirmDirection(MOMENT, "welfare", "地域に任せられることは任せる", "委託の範囲", Map.of("3-1", "担い手は足りる"), "welfare-head");
        opinions.enter(MOMENT, "welfare", Office.FINANCE, Map.of("3-1", "3年の見込みが要る"), "finance-1");
    }

    @Test
    void theMayorReadsTheDraftAndThenTheVersion() throws Exception {
        assertThat(page(WELFARE, "mayor", 200)).contains("市長面談資料　令和9年度 4月面談（対象年度 令和8年度 年間）", "健康福祉部",
                "作成中", "1 / 3", "3 / 3", "施策 3-1　地域福祉の充実", "優先度 1", "養成を地域に任せる", "1,234千円", "2,500千円", "0.5人",
                "基本的行政サービスとして確保", "3年の見込みが要る", "担い手は足りる", "委託を始める", "任せてよいか &lt;b&gt;", "取扱注意", "見守り協力員を養成する");
        papers.compile(MOMENT, "welfare", List.of(new InterviewPapers.Arrangement("3-1", 1, "どこまで任せるか")), null, "welfare-01-1");
        assertThat(page(WELFARE, "welfare-01-2", 200)).contains("作成 福祉課 主任1　令和9年3月20日　第1版", "どこまで任せるか", ">提出<");
        papers.distribute(MOMENT, LocalDate.of(2027, 3, 20), null, "policy-1");
        assertThat(page(WELFARE, "finance-2", 200)).contains(">配付<");
    }

    @Test
    void othersAreToldThatThePapersAreNotForThem() throws Exception {
        assertThat(page(WELFARE, "tax-1", 403)).contains("「市長面談資料・所見」（健康福祉部）は税務課 主任1さんの職では閲覧できません。")
                .doesNotContain("地域に任せられることは任せる");
        // The papers are the department's: its head and its lead section read them whole, other sections do not.
        assertThat(page(WELFARE, "welfare-head", 200)).contains("地域に任せられることは任せる");
        assertThat(page(WELFARE, "welfare-02-1", 403)).doesNotContain("地域福祉");
        assertThat(page(WELFARE, "camunda-admin", 403)).doesNotContain("地域福祉");
    }

    @Test
    void whatDoesNotExistIsSaidInJapanese() throws Exception {
        assertThat(page("/papers/interview/x/spring/welfare", "mayor", 404)).contains("年「x」の資料はありません。");
        assertThat(page("/papers/interview/2027/summer/welfare", "mayor", 404)).contains("時期「summer」の資料はありません。spring（4月面談）か autumn（10月面談）を指定してください。");
        assertThat(page("/papers/interview/2027/spring/nobody", "mayor", 404)).contains("部「nobody」はありません。2027-03-20時点の部のコードを指定してください。");
    }

    private String page(String path, String reader, int expected) throws Exception {
        return web.perform(get(path).with(user(reader))).andExpect(status().is(expected)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
