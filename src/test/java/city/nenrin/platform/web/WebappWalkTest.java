package city.nenrin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.Chromium;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TasklistUser;
import city.nenrin.testing.TestCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of the web applications, for each role that may open them: what a page asks for by itself is answered, and
 * nothing red is shown.
 */
@NenrinTest
class WebappWalkTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    /** Stands in red on a page where nothing was refused. */
    private static final String STANDING_ADVICE = "削除した課・職は元に戻せません";
    private static final List<String> OF_ALL = List.of("tasklist/default/", "welcome/default/#!/welcome");
    private static final List<String> COCKPIT = List.of("#/dashboard", "#/processes", "#/decisions", "#/tasks", "#/repository",
            "#/batch", "#/reports");
    private static final List<String> ADMIN = List.of("#/", "#/users", "#/users/welfare-01-1", "#/user-create", "#/groups",
            "#/groups/welfare-01", "#/group-create", "#/tenants", "#/tenant-create", "#/authorization",
            "#/authorization?resource=0", "#/authorization?resource=6", "#/system", "#/system?section=system-settings-general");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired TestCity city;
    @Autowired CycleDriver cycle;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService repository;
    @LocalServerPort int port;

    private final List<String> refusals = new ArrayList<>();

    @BeforeEach
    void stage() {
        cycle.collectMarchFigures();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welfare-01-1", "welfare-head", "policy-1", "mayor", "camunda-admin"})
    void nothingThatAPageAsksForByItselfIsRefused(String person) {
        TasklistUser user = TasklistUser.login(chromium, "http://localhost:" + port, person);
        user.page().onResponse(answer -> {
            if (answer.status() >= 400) {
                refusals.add(user.page().url() + " asks " + answer.request().method() + " " + answer.url() + ": "
                        + answer.status());
            }
        });
        OF_ALL.forEach(page -> look(user, page));
        if (user.go("/camunda/app/cockpit/default/").status() == 200) {
            COCKPIT.forEach(page -> look(user, "cockpit/default/" + page));
            List.of("annual-cycle", "phase", "kpi-check").forEach(process -> tabs(user, "cockpit/default/#/process-definition/"
                    + repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId()));
            List.of(UNIT, "2027/kpi-check-march/round").stream()
                    .map(key -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().get(0).getId())
                    .filter(instance -> watches(user, instance))
                    .forEach(instance -> tabs(user, "cockpit/default/#/process-instance/" + instance));
            tabs(user, "cockpit/default/#/decision-definition/" + repository.createDecisionDefinitionQuery()
                    .decisionDefinitionKey("kpi-rating").latestVersion().singleResult().getId());
        } else {
            refusals.removeIf(refusal -> refusal.endsWith("/camunda/app/cockpit/default/: 403"));
        }
        if (user.go("/camunda/app/admin/default/").status() == 200) {
            ADMIN.forEach(page -> look(user, "admin/default/" + page));
        } else {
            refusals.removeIf(refusal -> refusal.endsWith("/camunda/app/admin/default/: 403"));
        }
        assertThat(refusals).isEmpty();
    }

    private void look(TasklistUser user, String page) {
        user.go("/camunda/app/" + page);
        settle(user.page());
    }

    /** Instances stand in the lists of those who see every unit's standing; nobody else comes to their pages. */
    private boolean watches(TasklistUser user, String instance) {
        return user.page().request().get("http://localhost:" + port + "/camunda/api/engine/engine/default/process-instance")
                .text().contains(instance);
    }

    /** The page with each of its tabs. */
    private void tabs(TasklistUser user, String page) {
        // A new address of the same page is drawn after the old one: its tabs would go away under the pointer.
        user.page().navigate("about:blank");
        look(user, page);
        Locator tabs = user.page().locator(".ctn-tabs .nav-tabs a, .nav-tabs a");
        for (int tab = 1; tab < tabs.count(); tab++) {
            tabs.nth(tab).click();
            settle(user.page());
        }
    }

    private void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".alert-danger:visible, .notifications .alert:visible").allInnerTexts().stream()
                .filter(text -> !text.contains(STANDING_ADVICE))
                .forEach(text -> refusals.add(page.url() + " shows " + text.replace('\n', ' ')));
    }
}
