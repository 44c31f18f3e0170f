package city.nenrin.platform.web;

import static city.nenrin.testing.TasklistUser.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.Chromium;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TasklistUser;
import city.nenrin.testing.TestCity;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody types. */
@NenrinTest
class TasklistSessionTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final String DRAFTS = "Object.keys(localStorage).filter(key => /^(nenrin-draft|camunda-form):/.test(key))";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired TaskService tasks;
    @LocalServerPort int port;

    @BeforeEach
    void stage() {
        cycle.collectMarchFigures();
        tasks.claim(desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS).getId(), "welfare-01-1");
    }

    @Test
    void whoLogsInAgainIsBackOnTheFormWithEverythingTyped() {
        TasklistUser a = open("welfare-01-1");
        type(a);
        loseSession(a);
        a.enterPassword("welfare-01-1");

        eventually(field(a, "実績値", 0)).hasValue("95");
        eventually(field(a, "要因", 0)).hasValue("窓口の休止があったため");
        eventually(field(a, "実績値", 1)).hasValue("百");
        eventually(a.page().locator(".fjs-form-field-error").first()).containsText("「百」は数として読み取れません");
        eventually(a.notice().first()).containsText("入力していた内容（下書き）を表示しました");
        field(a, "実績値", 1).fill("");
        for (int row = 1; row < 3; row++) {
            field(a, "公表予定日", row).fill("R9.6.30");
            field(a, "要因", row).fill("国の統計の公表待ち");
        }
        Response accepted = a.submit();
        assertThat(accepted.status()).as(accepted::text).isEqualTo(204);
        eventually(a.notice().first()).containsText("提出しました");
        assertThat(a.page().evaluate(DRAFTS)).isEqualTo(List.of());
    }

    @Test
    void nobodyElseFindsWhatWasTyped() {
        TasklistUser a = open("welfare-01-1");
        type(a);
        loseSession(a);
        a.enterPassword("welfare-02-1");
        eventually(a.page().locator(".task-filters").getByText("課・職のタスク")).isVisible();
        eventually(a.page().locator(".fjs-form")).hasCount(0);
        assertThat(a.page().evaluate(DRAFTS)).isEqualTo(List.of());
    }

    /** The person's page stays open in one tab; in another somebody else has logged in. */
    @Test
    void aPageLeftOpenKeepsNothingOnceSomebodyElseHasLoggedIn() {
        TasklistUser a = open("welfare-01-1");
        a.page().evaluate("localStorage.setItem('nenrin-drafts-of', 'welfare-02-1')");
        type(a);
        assertThat(a.page().evaluate(DRAFTS)).isEqualTo(List.of());
    }

    @Test
    void aStartFormIsGoneOnWithTooButNotAfterItWasClosed() {
        TasklistUser b = TasklistUser.login(chromium, site(), "welfare-01-2");
        Locator work = startImprovement(b);
        work.fill("受付簿の転記");
        loseSession(b);
        b.enterPassword("welfare-01-2");
        eventually(work).hasValue("受付簿の転記");

        b.page().locator(".modal-footer").getByText("閉じる").click();
        eventually(b.page().locator(".modal-content")).hasCount(0);
        assertThat(b.page().evaluate(DRAFTS)).isEqualTo(List.of());
    }

    @Test
    void aSealedFormLeavesNothingAndSaysSo() {
        TasklistUser a = TasklistUser.login(chromium, site(), "welfare-01-1");
        a.page().route("**/form-variables*", TasklistSessionTest::seal);
        openFromTheList(a);
        eventually(a.page().locator(".nenrin-sealed")).containsText("入力の途中の内容を下書きとして残しません");
        type(a);
        assertThat(a.page().evaluate(DRAFTS)).isEqualTo(List.of());
        eventually(a.page().locator(".form-actions").getByText("保存")).isHidden();
        loseSession(a);
        a.enterPassword("welfare-01-1");
        eventually(a.page().locator(".nenrin-sealed")).isVisible();
        eventually(field(a, "実績値", 0)).hasValue("");
    }

    @Test
    void aPersonIsWarnedBeforeTheSessionEndsAndCanGoOn() {
        TasklistUser a = TasklistUser.login(chromium, site(), "welfare-01-1");
        a.page().clock().install();
        openFromTheList(a);
        Locator bar = a.page().locator(".nenrin-session-end");
        assertThat(bar.count()).isZero();
        // An answer that comes after the clock was moved would begin the session anew.
        a.page().waitForLoadState(LoadState.NETWORKIDLE);
        a.page().clock().fastForward("56:00");
        eventually(bar).containsText("ログインが切れます。入力した内容は、下書きとして残っています。");
        bar.getByText("ログインを続ける").click();
        eventually(bar).hasCount(0);
    }

    @Test
    void aDraftIsForgottenAfterTwoWeeksAndWhenItIsThrownAway() {
        TasklistUser a = open("welfare-01-1");
        type(a);
        a.page().reload();
        eventually(field(a, "実績値", 0)).hasValue("95");
        a.page().getByText("下書きを捨てる").click();
        eventually(field(a, "実績値", 0)).hasValue("");

        type(a);
        a.page().evaluate("""
                () => { const key = Object.keys(localStorage).find(name => name.startsWith('nenrin-draft:'));
                        const draft = JSON.parse(localStorage.getItem(key));
                        localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() - 15 * 24 * 3600 * 1000 })); }""");
        a.page().reload();
        eventually(field(a, "コード", 0)).hasValue("K-101");
        eventually(field(a, "実績値", 0)).hasValue("");
    }

    private TasklistUser open(String person) {
        TasklistUser user = TasklistUser.login(chromium, site(), person);
        openFromTheList(user);
        return user;
    }

    private static void openFromTheList(TasklistUser person) {
        person.go("/camunda/app/tasklist/default/");
        person.page().locator(".task-filters").getByText("課・職のタスク").click();
        person.page().locator("li.task", new Page.LocatorOptions().setHasText("KPI実績の入力")).first().click();
        eventually(field(person, "コード", 0)).hasValue("K-101");
        eventually(field(person, "実績値", 0)).isEditable();
    }

    private static Locator startImprovement(TasklistUser person) {
        person.go("/camunda/app/tasklist/default/");
        person.page().locator(".start-process-action a").click();
        person.page().locator(".modal-content").getByText("業務改善", new Locator.GetByTextOptions().setExact(true)).first().click();
        return person.page().locator(".modal-content [id$='-field_work']");
    }

    /** A figure with its reason, and one that cannot be read. */
    private static void type(TasklistUser person) {
        field(person, "実績値", 0).fill("95");
        person.page().locator("[id$='-field_kpis_certainty_0-display']").click();
        person.page().locator(".fjs-dropdownlist-item").getByText("見込").click();
        field(person, "基準日", 0).fill("2027-02-28");
        field(person, "要因", 0).fill("窓口の休止があったため");
        field(person, "実績値", 1).fill("百");
    }

    private static Locator field(TasklistUser person, String label, int row) {
        return person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).nth(row);
    }

    private static void loseSession(TasklistUser person) {
        person.page().context().clearCookies();
        // Any request of the page's own tells it; its next look at the list may be a minute away.
        person.page().evaluate("() => { angular.element(document.documentElement).injector().get('camAPI')"
                + ".resource('filter').list({}).catch(() => null); }");
    }

    private static void seal(Route route) {
        APIResponse answer = route.fetch();
        String body = answer.text();
        route.fulfill(new Route.FulfillOptions().setResponse(answer)
                .setBody("{\"sealed\":{\"type\":\"Boolean\",\"value\":true,\"valueInfo\":{}}," + body.substring(1)));
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
