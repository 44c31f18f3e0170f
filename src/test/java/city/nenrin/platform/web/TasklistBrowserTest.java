package city.nenrin.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.nenrin.demo.DemoUsers;
import city.nenrin.platform.engine.EngineRights;
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
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a section's officer and a manager find in the web applications, in a real browser. */
@NenrinTest
class TasklistBrowserTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final double PATIENCE = 30_000;

    private static Chromium chromium;

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired EngineRights rights;
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
    void anOfficerFindsTheSectionsTaskWithTheDataAlreadyThere() {
        Page officer = login("welfare-01-1");
        openTask(officer, "KPI実績の入力");
        wait(fields(officer, "実績値")).hasCount(3);
        wait(fields(officer, "コード").first()).hasValue("K-101");
        wait(officer.locator(".claim").first()).containsText("受け取る");
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
