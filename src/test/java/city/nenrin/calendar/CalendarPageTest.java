package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.organization.OrganizationMaster;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.SampleOrganization;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The page of a cycle that the shared virtual clock never reaches, with the sample city's tables. */
@NenrinTest
@Transactional
class CalendarPageTest {

    private static final RequestPostProcessor READER = user("finance-1");
    private static final RequestPostProcessor EDITOR = user("policy-1");

    @Autowired
    private OrganizationMaster organization;
    @Autowired
    private PhaseSchedule schedule;
    @Autowired
    private CalendarEvents events;
    @Autowired
    private WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void openCycle2045() {
        organization.replace(new SampleOrganization().data());
        schedule.replaceDefinitions(CalendarCsv.samplePhases());
        events.replace(CalendarCsv.sampleEvents());
        schedule.draft(2045);
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void showsTheYearToEverybodyAndTheFormToNobodyWithoutTheRight() throws Exception {
        String page = page(get("/calendar?cycle=2045&edit=kpi-check-march").with(READER), 200);
        assertThat(page).contains("令和27年度（2045年3月から翌年4月）", "ロジックモデル月間（5月）", "各課要求額の妥当性の査定",
                "令和27年3月1日（水）", "政策（モノ）", "財政（カネ）", "人事（ヒト）", "変更はありません。")
                .doesNotContain("日程の変更", "edit=");
        assertThat(page.split("<g class=\"bar bar-", -1)).hasSize(40);
    }

    @Test
    void opensOnTheNearestYearThatHasDates() throws Exception {
        assertThat(page(get("/calendar").with(READER), 200)).contains("工程の一覧")
                .doesNotContain("この年度の日程はまだありません。");
    }

    @Test
    void changesAPhaseAndShowsTheChange() throws Exception {
        assertThat(page(get("/calendar?cycle=2045&edit=kpi-check-may").with(EDITOR), 200))
                .contains("日程の変更　KPI実績の確定（5月）", "value=\"2045-05-01\"", "value=\"2045-05-15\"", "name=\"_csrf\"");

        web.perform(change("2045-05-08", "2045-05-20", "連休の後にする").with(EDITOR).with(csrf()))
                .andExpect(redirectedUrl("/calendar?cycle=2045"))
                .andExpect(flash().attributeExists("changed"));

        assertThat(schedule.date(2045, "kpi-check-may").orElseThrow().range()).hasToString(
                "DateRange[from=2045-05-08, to=2045-05-19]");
        assertThat(page(get("/calendar?cycle=2045").with(READER), 200)).contains("政策推進課 主任1", "連休の後にする",
                "令和27年5月8日（月） から 令和27年5月19日（金） まで");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        String page = page(change("2045-05-32", "2045-04-01", " ").with(EDITOR).with(csrf()), 422);
        assertThat(page).contains("「開始日」の値「2045-05-32」は日付ではありません。例: 2027-03-31、令和9年3月31日",
                "「変更の理由」を入力してください", "value=\"2045-05-32\"", "value=\"2045-04-01\"", "aria-invalid=\"true\"");
        assertThat(schedule.changes(2045)).isEmpty();

        page = page(change("2045-05-08", "2045-05-02", "<b>早める</b>").with(EDITOR).with(csrf()), 422);
        assertThat(page).contains("「期限」（令和27年5月2日（火））は開始日（令和27年5月8日（月））より後の開庁日にしてください",
                "&lt;b&gt;早める&lt;/b&gt;");
    }

    @Test
    void tellsThatSomebodyElseWasFaster() throws Exception {
        schedule.change(2045, "kpi-check-may", LocalDate.of(2045, 5, 2), LocalDate.of(2045, 5, 15),
                "policy-head", "一日遅らせる");
        assertThat(page(change("2045-05-08", "2045-05-19", "連休の後にする").with(EDITOR).with(csrf()), 422))
                .contains("他の人が更新しました。いまの日程は 令和27年5月2日（火） から 令和27年5月15日（月） までです",
                        "value=\"2045-05-08\"", "連休の後にする", "name=\"version\" value=\"1\"");
    }

    @Test
    void refusesChangesWithoutTheRightOrTheToken() throws Exception {
        web.perform(change("2045-05-08", "2045-05-19", "x").with(READER).with(csrf())).andExpect(status().isForbidden());
        web.perform(change("2045-05-08", "2045-05-19", "x").with(EDITOR)).andExpect(status().isForbidden());
        web.perform(get("/calendar")).andExpect(status().is3xxRedirection());
        assertThat(schedule.changes(2045)).isEmpty();
    }

    @Test
    void answersForYearsAndPhasesThatDoNotExist() throws Exception {
        assertThat(page(get("/calendar?cycle=いつか").with(READER), 400))
                .contains("年「いつか」の日程は表示できません。2022から2098までの西暦年を指定してください");
        assertThat(page(get("/calendar?cycle=2050").with(READER), 200)).contains("この年度の日程はまだありません。");
        assertThat(page(post("/calendar/change").param("cycle", "2045").param("phase", "nothing").param("reason", "x")
                .with(EDITOR).with(csrf()), 422)).contains("2045年の工程「nothing」はありません");
    }

    private static MockHttpServletRequestBuilder change(String opens, String due, String reason) {
        return post("/calendar/change").param("cycle", "2045").param("phase", "kpi-check-may").param("version", "0")
                .param("opens", opens).param("due", due).param("reason", reason);
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
