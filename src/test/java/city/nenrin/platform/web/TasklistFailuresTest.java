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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever fails behind Tasklist, at whichever request: the person reads why in Japanese, and what was typed stays. */
@NenrinTest
class TasklistFailuresTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern JAPANESE = Pattern.compile("(できません|失敗|ありません|止まって|大きすぎ|先に処理).*。", Pattern.DOTALL);

    /** What may come instead of an answer. */
    private static final Map<String, Route.FulfillOptions> FAILURES = new LinkedHashMap<>();

    static {
        FAILURES.put("no network", null);
        FAILURES.put("database down", json(500, "Cannot submit task form 6f1c: An exception occurred in the persistence layer."
                + " Please check the server logs for a detailed message and the entire exception stack trace."));
        FAILURES.put("program fault", json(500, "java.lang.NullPointerException"));
        FAILURES.put("no text", new Route.FulfillOptions().setStatus(500).setBody(""));
        FAILURES.put("proxy", new Route.FulfillOptions().setStatus(502).setContentType("text/html")
                .setBody("<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"));
        FAILURES.put("error page", new Route.FulfillOptions().setStatus(503).setContentType("text/html; charset=utf-8")
                .setBody("<!DOCTYPE html><html><body><h1>処理できませんでした</h1></body></html>"));
        FAILURES.put("forbidden", json(403, "The user with id 'a' does not have one of the following permissions: 'UPDATE'"));
        FAILURES.put("gone", json(404, "Cannot find task with id 6f1c"));
        FAILURES.put("too large", new Route.FulfillOptions().setStatus(413).setBody("Payload Too Large"));
    }

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired TaskService tasks;
    @LocalServerPort int port;

    private TasklistUser person;
    private String task;

    @BeforeEach
    void stage() {
        cycle.collectMarchFigures();
        task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS).getId();
        person = TasklistUser.login(chromium, "http://localhost:" + port, "welfare-01-1");
    }

    @Test
    void loadingTheListTheFiltersOrAForm() {
        for (String door : new String[] {"**/filter/*/list*", "**/filter?*", "**/task/" + task + "/form", "**/form-variables*",
            "**/deployed-form*"}) {
            for (String failure : FAILURES.keySet()) {
                fail(door, failure);
                person.page().navigate("about:blank");
                person.go("/camunda/app/tasklist/default/#/?task=" + task);
                told(door, failure);
                person.page().unroute(door);
            }
        }
        assertThat(person.page().locator(".fjs-form").isVisible()).as("a form without its data").isFalse();
    }

    @Test
    void takingATask() {
        person.go("/camunda/app/tasklist/default/#/?task=" + task);
        Locator claim = person.page().locator(".nenrin-task-header .claim");
        for (String failure : FAILURES.keySet()) {
            fail("**/claim", failure);
            claim.click();
            told("**/claim", failure);
            person.page().unroute("**/claim");
            person.page().reload();
        }
    }

    @Test
    void completingATask() {
        tasks.claim(task, "welfare-01-1");
        person.go("/camunda/app/tasklist/default/#/?task=" + task);
        Locator value = field("実績値", 0);
        value.fill("９５");
        for (int row = 0; row < 3; row++) {
            field("公表予定日", row).fill("R9.6.30");
            field("要因", row).fill("国の統計の公表待ち");
        }
        for (String failure : FAILURES.keySet()) {
            fail("**/submit-form", failure);
            person.complete().click();
            told("**/submit-form", failure);
            eventually(value).hasValue("95");
            eventually(field("要因", 2)).hasValue("国の統計の公表待ち");
            eventually(person.complete()).isEnabled();
            person.page().unroute("**/submit-form");
        }
    }

    private void fail(String door, String failure) {
        Route.FulfillOptions answer = FAILURES.get(failure);
        person.page().route(door, route -> {
            if (answer == null) {
                route.abort();
            } else {
                route.fulfill(answer);
            }
        });
    }

    /** Waits until there is a text, and reads it. */
    private void told(String door, String failure) {
        Locator alert = person.page().locator(".alert-danger:visible", new Page.LocatorOptions().setHasText(JAPANESE)).first();
        eventually(alert).containsText(JAPANESE, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(person.page().locator(".alert:visible").allInnerTexts()).as(door + " " + failure)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(ENGLISH));
    }

    private Locator field(String label, int row) {
        return person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).nth(row);
    }

    private static Route.FulfillOptions json(int status, String message) {
        return new Route.FulfillOptions().setStatus(status).setContentType("application/json")
                .setBody("{\"type\":\"RestException\",\"message\":\"" + message + "\",\"code\":0}");
    }
}
