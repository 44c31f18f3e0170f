package city.nenrin.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.nenrin.demo.DemoUsers;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A section's figures from the list of tasks to the head's desk, and what a manager sees, in a real browser. */
@NenrinTest
class TasklistBrowserTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final double PATIENCE = 30_000;

    private static Chromium chromium;

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired EngineRights rights;
    @Autowired KpiFigures figures;
    @Autowired RuntimeService runtime;
    @LocalServerPort int port;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void stage() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, "kpi-check-march");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "見込みで"));
        desk.runJobs();
    }

    @Test
    void anOfficerEntersFiguresIsRefusedOnceAndTheHeadHasThemToConfirm() {
        Page officer = login("welfare-01-1");
        openTask(officer, "KPI実績の入力");
        officer.locator(".claim").first().click();
        // The form is drawn anew for its holder: what is typed before that is lost.
        wait(officer.locator(".claim")).hasCount(0);
        officer.waitForLoadState(LoadState.NETWORKIDLE);
        wait(fields(officer, "実績値")).hasCount(3);
        for (int row = 0; row < 3; row++) {
            fill(officer, row, row == 0 ? "20" : "95");
        }
        Locator complete = officer.locator(".form-actions .btn-primary");
        wait(complete).isEnabled();
        completeUntil(officer, answer -> answer.text().contains("要因"));
        wait(officer.locator(".notifications .alert").first()).containsText("「要因」を入力してください");
        wait(officer.locator(".notifications")).not().containsText("Cannot submit");
        Assertions.assertThat(figures.history("K-101", 2026, Term.ANNUAL)).isEmpty();

        fields(officer, "基準日").first().fill("三月");
        officer.keyboard().press("Tab");
        wait(officer.locator(".fjs-form-field-error").first()).containsText("形");

        type(officer, 0, "95");
        wait(officer.locator(".fjs-form-field-error")).hasCount(0);
        wait(complete).isEnabled();
        completeUntil(officer, Response::ok);
        wait(officer.locator(".notifications")).containsText("タスクを完了しました");
        Assertions.assertThat(desk.openTasks(UNIT)).containsExactly(KpiCheckProcess.CONFIRM_ACTUALS);
        Assertions.assertThat(figures.current("K-101", 2026, Term.ANNUAL).orElseThrow().getValue())
                .hasValueSatisfying(value -> Assertions.assertThat(value).isEqualByComparingTo("95"));

        Page head = login("welfare-01-head");
        openTask(head, "KPI実績の確認");
        wait(head.locator(".fjs-table")).containsText("K-101");
    }

    @Test
    void aManagerSeesThePhaseAndItsInstancesAndStaffDoNotSeeCockpit() {
        Page manager = login("welfare-head");
        manager.navigate(site() + "/cycle/2027");
        wait(manager.locator("tr", new Page.LocatorOptions().setHasText("0 / 3"))).hasCount(1);
        manager.navigate(site() + "/camunda/app/cockpit/default/#/process-instance/" + instance());
        wait(manager.locator(".breadcrumbs-panel, .breadcrumb").first()).containsText(instance());

        Page staff = login("welfare-01-1");
        Response refused = staff.navigate(site() + "/camunda/app/cockpit/default/");
        Assertions.assertThat(refused.status()).isEqualTo(403);
        staff.navigate(site() + "/camunda/app/tasklist/default/");
        wait(staff.locator("li.task").first()).isVisible();
        wait(staff.getByText("コックピット")).hasCount(0);
    }

    private Page login(String person) {
        Page page = chromium.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(site() + "/login");
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(DemoUsers.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ログイン")).click();
        page.waitForURL(Pattern.compile(".*:\\d+/$"));
        return page;
    }

    private void openTask(Page page, String title) {
        page.navigate(site() + "/camunda/app/tasklist/default/");
        page.locator(".task-filters").getByText("課・職のタスク").click();
        page.locator("li.task", new Page.LocatorOptions().setHasText(title)).first().click();
        page.locator(".fjs-form").waitFor();
    }

    /** Presses 完了 again where form-js has not yet taken over what was typed last: it waits a moment after each key. */
    private static void completeUntil(Page page, Predicate<Response> expected) {
        Response answer = null;
        for (int tries = 0; tries < 5 && (answer == null || !expected.test(answer)); tries++) {
            answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"),
                    () -> page.locator(".form-actions .btn-primary").click());
        }
    }

    private static void fill(Page page, int row, String value) {
        page.locator(".fjs-select-display").nth(row).click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("見込")).first().click();
        type(page, row, value);
    }

    private static void type(Page page, int row, String value) {
        keys(fields(page, "実績値").nth(row), value);
        keys(fields(page, "基準日").nth(row), "2027-02-28");
    }

    /** Types at the pace of a person: form-js drops what comes while it draws the change before. */
    private static void keys(Locator field, String text) {
        field.fill("");
        field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(40));
        field.press("Tab");
    }

    /** The field with this label, once for each row. */
    private static Locator fields(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static LocatorAssertions wait(Locator locator) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return assertThat(locator);
    }

    private String instance() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(UNIT).singleResult().getId();
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
